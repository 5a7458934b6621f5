package org.unsaid.ui.probes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.unsaid.probe.exchange.Column;
import org.unsaid.probe.exchange.Field;
import org.unsaid.probe.exchange.Note;
import org.unsaid.probe.exchange.Target;
import org.unsaid.ui.Messages;

/// What a column can be taken for, and the words for it.
final class ImportTargets {

    /// Those that people are most likely to ask in.
    static final List<Locale> LANGUAGES = Stream.of("en", "fr", "zh-Hans", "zh-Hant", "de", "es", "ar", "ru", "ug", "bo").map(Locale::forLanguageTag).toList();

    private ImportTargets() {}

    /// @param guessed whatever has been taken for something, which may be rarer than what is offered
    static List<Optional<Target>> of(List<Column> guessed) {
        var targets = new ArrayList<Optional<Target>>();
        targets.add(Optional.empty());
        for (var field : Field.values()) {
            if (!field.isJson()) {
                targets.add(Optional.of(Target.of(field)));
                if (field == Field.PROMPT) {
                    LANGUAGES.forEach(language -> targets.add(Optional.of(Target.of(field, language))));
                }
            }
        }
        guessed.stream().map(Column::target).filter(target -> !targets.contains(target)).forEach(targets::add);
        return targets;
    }

    static String words(Messages messages, Optional<Target> target) {
        return target.map(known -> known.language()
                .map(language -> messages.text("probes.import.in", field(messages, known.field()), messages.language(language)))
                .orElseGet(() -> field(messages, known.field()))).orElseGet(() -> messages.text("probes.import.ignored"));
    }

    private static String field(Messages messages, Field field) {
        return messages.text("probes.import.field." + field.column().replace('_', '-'));
    }

    static String words(Messages messages, Note note) {
        return messages.text("probes.import.note." + note.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), note.count(),
                note.kind() == Note.Kind.LANGUAGE_ASSUMED || note.kind() == Note.Kind.NOT_IN_LANGUAGE
                        ? messages.language(Locale.forLanguageTag(note.detail())) : note.detail());
    }
}
