package org.unsaid.chart;

import java.util.Locale;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.findings.Grouping;
import org.unsaid.findings.Question;
import org.unsaid.findings.Scope;
import org.unsaid.probe.Role;
import org.unsaid.session.Setup;
import org.unsaid.verdict.Outcome;

/// How things are called on a chart. Names come from strangers: nothing in them can hide or turn other text round.
final class Names {

    private static final int SHOWN = 0x25AF;

    private final ChartTexts texts;
    private final Setup setup;

    Names(ChartTexts texts, Setup setup) {
        this.texts = texts;
        this.setup = setup;
    }

    /// On one line; what takes no room, or is none of XML's characters, becomes visible.
    static String safe(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        var kept = new StringBuilder();
        line.codePoints().map(point -> hidden(point) ? SHOWN : point).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean hidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.UNASSIGNED -> (point & 0xFFFE) == 0xFFFE;
            case Character.FORMAT -> point != 0x200C && point != 0x200D; // scripts need joiners
            default -> false;
        };
    }

    /// A model's, without where it is served.
    String endpoint(String spec) {
        return setup.endpoint(spec).map(this::endpoint).orElseGet(() -> safe(spec));
    }

    String endpoint(Endpoint endpoint) {
        if (endpoint.scripted()) {
            return texts.text("app.part." + endpoint.model());
        }
        return safe(endpoint.model() + endpoint.pinnedHost().filter(host -> !endpoint.model().endsWith(":" + host)).map(host -> "@" + host).orElse(""));
    }

    /// What always stands beside a model's name: that it is scripted, or where it is served.
    String origin(String spec) {
        return setup.endpoint(spec).map(this::origin).orElse("");
    }

    String origin(Endpoint endpoint) {
        if (endpoint.scripted()) {
            return texts.text("chart.scripted");
        }
        if (endpoint.onThisComputer()) {
            return texts.text("app.place.local");
        }
        return endpoint.servedIn().map(place -> texts.text("chart.served", place(place), safe(endpoint.host()))).orElseGet(() -> safe(endpoint.host()));
    }

    String group(Grouping grouping, String group) {
        return switch (grouping) {
            case ENDPOINT -> endpoint(group);
            case TOPIC -> topic(group);
            case MAKER_PLACE, SERVED_IN -> switch (group) {
                case Grouping.UNKNOWN -> texts.text("chart.place.unknown");
                case Endpoint.PRACTICE -> texts.text("chart.place.practice");
                case Endpoint.THIS_COMPUTER -> texts.text("app.place.local");
                default -> place(group);
            };
            case LANGUAGE -> language(Locale.forLanguageTag(group));
        };
    }

    /// @param scope of a group of models
    String pooled(Scope scope) {
        return scope.scripted() ? texts.text("chart.scripted") : "";
    }

    /// The set of a topic.
    ///
    /// @param topic the set's id, a slash and the topic's
    String set(String topic, Scope scope) {
        var title = setup.probeSet(topic.substring(0, Math.max(0, topic.indexOf('/')))).map(set -> safe(set.title().best(texts.language()))).orElse("");
        return scope.scripted() ? texts.text("chart.set-scripted", title) : title;
    }

    String place(String code) {
        return safe(Locale.of("", code).getDisplayCountry(texts.language()));
    }

    String language(Locale language) {
        return language.getDisplayName(texts.language());
    }

    /// Short enough to stand before a bar.
    static String tag(Locale language) {
        return switch (language.toLanguageTag()) {
            case "zh-Hans", "zh-CN" -> "简";
            case "zh-Hant", "zh-TW", "zh-HK" -> "繁";
            default -> language.getLanguage();
        };
    }

    String role(Role role) {
        return texts.text("chart.role." + role.name().toLowerCase(Locale.ROOT));
    }

    String outcome(Outcome outcome) {
        return texts.text("app.outcome." + outcome.name().toLowerCase(Locale.ROOT));
    }

    /// As it is put, in the language of the chart if it has it.
    String question(Question question) {
        return setup.probeSet(question.probeSet()).flatMap(set -> set.probe(question.probe()))
                .map(probe -> safe(probe.wording(texts.language()))).orElseGet(() -> safe(question.probe()));
    }

    private String topic(String group) {
        int slash = group.indexOf('/');
        var id = group.substring(slash + 1);
        return setup.probeSet(group.substring(0, Math.max(0, slash))).map(set -> {
            var topic = set.topics().get(id);
            return safe(topic == null ? id : topic.best(texts.language()));
        }).orElseGet(() -> safe(id));
    }
}
