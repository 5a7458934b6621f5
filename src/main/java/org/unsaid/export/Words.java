package org.unsaid.export;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.unsaid.session.Tally;
import org.unsaid.statistics.Interval;
import org.unsaid.verdict.Outcome;

/// The words of exports, in one language, whatever the computer's.
final class Words {

    /// Languages that have them.
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

    /// Below this no language of ours puts a sign between the digits.
    private static final int UNGROUPED = 1000;

    private final Locale language;
    private final ResourceBundle bundle;
    private final Map<Outcome, String> outcomes = new EnumMap<>(Outcome.class);

    Words(Locale wanted) {
        var spoken = Locale.of(wanted.getLanguage());
        language = LANGUAGES.contains(spoken) ? spoken : Locale.ENGLISH;
        bundle = ResourceBundle.getBundle("org.unsaid.export.words", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        for (var outcome : Outcome.values()) { // a comparison has them in every cell
            outcomes.put(outcome, text("outcome." + outcome.name().toLowerCase(Locale.ROOT)));
        }
    }

    Locale language() {
        return language;
    }

    /// @param arguments texts for the places `{0}`, `{1}` … of the text
    /// @throws MissingResourceException if there is no such key
    String text(String key, String... arguments) {
        return new MessageFormat(bundle.getString(key), language).format(arguments);
    }

    String outcome(Outcome outcome) {
        return outcomes.getOrDefault(outcome, outcome.name());
    }

    /// For example "2 refused, 1 direct"; never one winner.
    String counts(Tally tally) {
        var words = tally.counts().entrySet().stream().map(count -> number(count.getValue()) + " " + outcome(count.getKey()))
                .collect(Collectors.joining(", "));
        var remarks = remarks(tally);
        return remarks.isEmpty() ? words : text("counts.remarks", words, String.join(", ", remarks));
    }

    /// How many of them were cut, and how many have a doubtful label, where there are any.
    List<String> remarks(Tally tally) {
        var remarks = new ArrayList<String>();
        if (tally.truncated() > 0) {
            remarks.add(counted("cut", tally.truncated()));
        }
        if (tally.doubtful() > 0) {
            remarks.add(counted("doubtful", tally.doubtful()));
        }
        return remarks;
    }

    String number(long value) {
        return value >= 0 && value < UNGROUPED ? Long.toString(value) : NumberFormat.getIntegerInstance(language).format(value);
    }

    /// A number and what is counted, for example "1 question" or "1,250 questions".
    ///
    /// @param what the key without `counted.`
    String counted(String what, long value) {
        return new MessageFormat(bundle.getString("counted." + what), language).format(new Object[] {value, number(value)});
    }

    String percent(double share) {
        return number(Math.round(share * 100)) + "\u00a0%";
    }

    String percentToOnePlace(double share) {
        var format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(1);
        return format.format(share * 100) + "\u00a0%";
    }

    /// For example "one, two and three".
    String list(List<String> items) {
        return items.size() < 2 ? String.join("", items)
                : text("list", String.join(", ", items.subList(0, items.size() - 1)), items.getLast());
    }

    /// For example `18–45 %`.
    String between(Interval interval) {
        return number(Math.round(interval.low() * 100)) + "–" + percent(interval.high());
    }

    /// To two places, from 0 to 1.
    String part(double value) {
        var format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    /// Name of a language in this one.
    String language(Locale named) {
        return named.getDisplayName(language);
    }

    /// Name of a country or territory; implies no position on status.
    String place(String code) {
        var name = Locale.of("", code).getDisplayCountry(language);
        return name.isEmpty() ? code : name;
    }
}
