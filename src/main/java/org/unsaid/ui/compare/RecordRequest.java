package org.unsaid.ui.compare;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.unsaid.session.Picture;
import org.unsaid.session.RecordedAnswer;
import org.unsaid.session.RecordedAnswer.Asked;
import org.unsaid.session.RecordedAnswer.Sighting;

/// An answer seen elsewhere that is about to be recorded by hand. Used on the JavaFX thread only; knows no node.
final class RecordRequest {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final Duration SLACK = Duration.ofDays(1);

    private final Question question;
    private final List<Locale> languages;
    private final ZoneId zone;
    private final ObjectProperty<Locale> language;
    private final StringProperty application = new SimpleStringProperty("");
    private final StringProperty place = new SimpleStringProperty("");
    private final StringProperty model = new SimpleStringProperty("");
    private final ObjectProperty<LocalDate> date;
    private final StringProperty time;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Picture>> picture = new SimpleObjectProperty<>(Optional.empty());

    /// @param languages of the session in which the question stands
    /// @param first     to begin with
    /// @param before    recorded last: the same person mostly sits in the same place
    RecordRequest(Question question, List<Locale> languages, Locale first, Optional<RecordedAnswer> before, Instant now, ZoneId zone) {
        this.question = question;
        this.languages = languages;
        this.zone = zone;
        language = new SimpleObjectProperty<>(first);
        var local = now.truncatedTo(ChronoUnit.MINUTES).atZone(zone);
        date = new SimpleObjectProperty<>(local.toLocalDate());
        time = new SimpleStringProperty(TIME.format(local));
        before.map(RecordedAnswer::sighting).ifPresent(sighting -> {
            application.set(sighting.application());
            place.set(sighting.place());
            model.set(sighting.model().orElse(""));
        });
    }

    Question question() {
        return question;
    }

    List<Locale> languages() {
        return languages;
    }

    ObjectProperty<Locale> languageProperty() {
        return language;
    }

    StringProperty applicationProperty() {
        return application;
    }

    StringProperty placeProperty() {
        return place;
    }

    StringProperty modelProperty() {
        return model;
    }

    ObjectProperty<LocalDate> dateProperty() {
        return date;
    }

    /// Hours and minutes, as `14:05`, by the clock of this computer.
    StringProperty timeProperty() {
        return time;
    }

    StringProperty textProperty() {
        return text;
    }

    ObjectProperty<Optional<Picture>> pictureProperty() {
        return picture;
    }

    /// What is missing or cannot be, in the order of the form; empty if it can be recorded.
    ObservableValue<Optional<Missing>> missingProperty() {
        return Bindings.createObjectBinding(this::missing, application, place, model, date, time, text);
    }

    enum Missing {
        APPLICATION,
        PLACE,
        MODEL,
        TIME,
        FUTURE,
        TEXT,
        LONG_TEXT;

        /// Of its words in the bundle.
        String key() {
            return "compare.record.missing." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private Optional<Missing> missing() {
        if (!Sighting.fits(application.get())) {
            return Optional.of(Missing.APPLICATION);
        }
        if (!Sighting.fits(place.get())) {
            return Optional.of(Missing.PLACE);
        }
        if (!model.get().isBlank() && !Sighting.fits(model.get())) {
            return Optional.of(Missing.MODEL);
        }
        if (at().isEmpty()) {
            return Optional.of(Missing.TIME);
        }
        if (at().get().isAfter(Instant.now().plus(SLACK))) {
            return Optional.of(Missing.FUTURE);
        }
        return text.get().isBlank() ? Optional.of(Missing.TEXT)
                : text.get().length() > RecordedAnswer.LONGEST_TEXT ? Optional.of(Missing.LONG_TEXT) : Optional.empty();
    }

    private Optional<Instant> at() {
        try {
            return Optional.ofNullable(date.get()).map(day -> day.atTime(LocalTime.parse(time.get().strip(), TIME)).atZone(zone).toInstant());
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    /// @param by who records it
    RecordedAnswer answer(String by) {
        var asked = new Asked(question.set().id(), question.probe().id(), language.get(), question.levels());
        return new RecordedAnswer(UUID.randomUUID().toString(), asked,
                new Sighting(application.get(), place.get(), at().orElseThrow(), Optional.of(model.get())), text.get(),
                picture.get().map(Picture::hash), by, Instant.now(), Optional.empty());
    }
}
