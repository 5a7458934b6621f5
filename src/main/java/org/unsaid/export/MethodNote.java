package org.unsaid.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.probe.Role;
import org.unsaid.run.Plan;
import org.unsaid.session.Setup;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.MeasuredQuality;
import org.unsaid.verdict.Outcome;

/// How a session was carried out, in plain language, from what was really done.
///
/// @param sections in reading order
record MethodNote(List<Section> sections) {

    record Section(String title, List<String> sentences) {
        Section {
            sentences = List.copyOf(sentences);
        }
    }

    MethodNote {
        sections = List.copyOf(sections);
    }

    static MethodNote of(SessionExport export, Survey survey) {
        return new Author(export, survey).note();
    }

    private static final class Author {

        private final SessionExport export;
        private final Setup setup;
        private final Survey survey;
        private final Words words;
        private final EndpointText endpoints;

        Author(SessionExport export, Survey survey) {
            this.export = export;
            this.survey = survey;
            setup = export.session().setup();
            words = export.words();
            endpoints = new EndpointText(words);
        }

        MethodNote note() {
            return new MethodNote(List.of(section("asked", asked()), section("often", often()), section("who", who()), section("how", how()),
                    section("labels", labels()), section("counted", counted()), section("limits", limits()), section("file", file())));
        }

        private Section section(String name, List<String> sentences) {
            return new Section(words.text("method." + name), sentences);
        }

        private List<String> asked() {
            var said = new ArrayList<String>();
            var roles = new TreeMap<Role, Integer>();
            var states = new TreeMap<String, Integer>();
            Plan.keys(setup).stream().map(key -> new TrialKey(key.probeSet(), key.probe(), key.language(), new TreeMap<>(), "", 1))
                    .collect(Collectors.toMap(Survey::question, key -> key, (one, _) -> one)).values()
                    .forEach(key -> setup.probe(key).ifPresent(probe -> {
                        roles.merge(probe.role(), 1, Integer::sum);
                        probe.state().ifPresent(state -> states.merge(words.place(state), 1, Integer::sum));
                    }));
            said.add(words.text("method.asked.count", words.counted("questions", survey.plannedQuestions()), words.counted("sets", setup.probeSets().size()),
                    count(roles, Role.SENSITIVE), count(roles, Role.CONTROL), count(roles, Role.NEUTRAL),
                    list(setup.languages().stream().map(words::language).toList())));
            if (survey.questions() < survey.plannedQuestions()) {
                said.add(words.text("method.asked.here", words.number(survey.questions()), words.number(survey.plannedQuestions())));
            }
            said.add(states.isEmpty() ? words.text("method.asked.none") : words.text("method.asked.state", counted(states)));
            setup.probeSets().forEach(set -> said.add(words.text("method.asked.set", set.title().best(words.language()), set.version(),
                    words.counted("questions", set.probes().size()), set.citation())));
            var machine = machineTranslated();
            if (!machine.isEmpty()) {
                said.add(words.text("method.asked.machine", counted(machine)));
            }
            said.add(words.text("method.asked.exact"));
            return said;
        }

        /// Wordings that were asked and that no person checked, by language.
        private Map<String, Integer> machineTranslated() {
            var counts = new TreeMap<String, Integer>();
            for (var set : setup.probeSets()) {
                for (var language : setup.languages()) {
                    int unchecked = (int) set.probes().stream().map(probe -> probe.prompts().get(language)).filter(Objects::nonNull)
                            .filter(prompt -> prompt.isMachine() && !prompt.reviewed()).count();
                    if (unchecked > 0) {
                        counts.merge(words.language(language), unchecked, Integer::sum);
                    }
                }
            }
            return counts;
        }

        private String count(Map<Role, Integer> roles, Role role) {
            return words.number(roles.getOrDefault(role, 0));
        }

        private List<String> often() {
            var said = new ArrayList<String>();
            said.add(export.edition().chained()
                    ? words.text("method.often.repeats", words.counted("times", setup.repeats()), String.valueOf(setup.seed())) : words.text("note.unchained"));
            survey.first().ifPresent(first -> said.add(words.text("method.often.dates", Footnotes.second(first),
                    Footnotes.second(survey.last().orElse(first)))));
            said.add(words.text(export.filter().isPresent() ? "method.often.count-filtered" : "method.often.count",
                    words.counted("answers", survey.answers()), words.number(survey.planned()), words.number(survey.retried())));
            said.add(words.text("method.often.interrupted"));
            return said;
        }

        private List<String> who() {
            var said = new ArrayList<String>();
            setup.endpoints().forEach(endpoint -> said.add(line(endpoint)));
            if (!survey.ways().isEmpty() && !setup.endpoints().stream().allMatch(Endpoint::scripted)) {
                said.add(words.text("method.who.from", list(survey.ways().entrySet().stream().map(way -> words.text(switch (way.getKey()) {
                    case DIRECT -> "method.way.direct";
                    case PROXY -> "method.way.proxy";
                    case TOR -> "method.way.tor";
                }, words.number(way.getValue()))).toList())));
            }
            said.add(words.text("places"));
            return said;
        }

        private String line(Endpoint endpoint) {
            if (endpoint.scripted()) {
                return words.text("method.who.practice", endpoint.spec());
            }
            var basis = endpoint.onThisComputer() ? endpoints.where(endpoint) : words.text(switch (endpoint.servedBasis()) {
                case DECLARED -> "method.who.basis.declared";
                case INFERRED -> "method.who.basis.inferred";
                case UNKNOWN -> "method.who.basis.unknown";
            }, endpoint.host() + endpoint.servedIn().map(code -> ", " + words.place(code)).orElse(""));
            var hosts = Optional.ofNullable(survey.hosts().get(endpoint.spec()))
                    .map(served -> words.text("method.who.served", counted(served))).orElse("");
            var returned = Optional.ofNullable(survey.returned().get(endpoint.spec())).filter(names -> !names.equals(Set.of(endpoint.model())))
                    .map(names -> words.text("method.who.returned", list(names))).orElse("");
            return words.text("method.who.line", endpoint.spec(),
                    endpoint.maker().map(maker -> maker + endpoint.makerPlace().map(code -> ", " + words.place(code)).orElse(""))
                            .orElseGet(() -> words.text("table.unknown")),
                    endpoint.family().map(endpoints::family).orElseGet(() -> words.text("method.who.no-family")), basis, hosts + returned);
        }

        private List<String> how() {
            var said = new ArrayList<String>();
            var parameters = setup.parameters();
            said.add(parameters.temperature().map(value -> words.text("method.how.temperature", words.part(value)))
                    .orElseGet(() -> words.text("method.how.temperature.default")));
            said.add(parameters.maxTokens().map(value -> words.text("method.how.tokens", words.number(value)))
                    .orElseGet(() -> words.text("method.how.tokens.default")));
            var prompts = survey.systemPrompts();
            said.add(prompts.isEmpty() ? words.text("method.how.no-system")
                    : prompts.size() == 1 ? words.text("method.how.system", prompts.iterator().next())
                    : words.text("method.how.systems", words.number(prompts.size())));
            if (!survey.ignored().isEmpty()) {
                said.add(words.text("method.how.ignored", survey.ignored().entrySet().stream()
                        .map(entry -> String.join(", ", entry.getValue()) + " (" + entry.getKey() + ")").collect(Collectors.joining("; "))));
            }
            if (!survey.searched().isEmpty()) {
                said.add(words.text("method.how.searched", list(survey.searched())));
            }
            return said;
        }

        private List<String> labels() {
            var said = new ArrayList<String>();
            said.add(words.text("method.labels.axes"));
            said.add(survey.methods().isEmpty() ? words.text("method.labels.none")
                    : words.text("method.labels.by", list(survey.methods().entrySet().stream().map(method -> method.getKey().isEmpty()
                            ? words.text("method.labels.by.people", words.number(method.getValue()))
                            : words.text("method.labels.by.one", words.number(method.getValue()), method.getKey())).toList())));
            if (survey.doubtful() > 0) {
                said.add(words.text("method.labels.doubtful", words.number(survey.doubtful())));
            }
            Footnotes.babbles(export).ifPresent(said::add);
            if (survey.blockedByText() > 0) {
                said.add(words.text("method.labels.notice", words.number(survey.blockedByText())));
            }
            said.add(words.text("method.labels.order"));
            survey.methods().keySet().stream().filter(method -> !method.isEmpty()).forEach(method -> said.addAll(quality(method)));
            if (survey.outcomes().count(Outcome.OFFICIAL_LINE) > 0) {
                said.add(words.text("method.labels.lines"));
            }
            return said;
        }

        private List<String> quality(String method) {
            var measured = MeasuredQuality.of(method);
            if (measured.isEmpty()) {
                return List.of(words.text("method.labels.unmeasured", method));
            }
            var said = new ArrayList<String>();
            measured.forEach(quality -> said.add(words.text("method.labels.measured", method, quality.data(),
                    list(quality.languages().stream().map(words::language).toList()),
                    words.text("method.labels.measured." + switch (quality.labelledBy()) {
                        case PEOPLE -> "people";
                        case JUDGE -> "judge";
                    }), words.part(quality.refusalF1()), words.part(quality.macroF1()), words.percentToOnePlace(quality.calledRefused()))));
            said.add(words.text("method.labels.tuned"));
            var unmeasured = setup.languages().stream().filter(language -> measured.stream()
                    .noneMatch(quality -> quality.languages().stream().anyMatch(known -> MeasuredQuality.covers(known, language)))).toList();
            if (!unmeasured.isEmpty()) {
                said.add(words.text("method.labels.languages", list(unmeasured.stream().map(words::language).toList())));
            }
            return said;
        }

        private List<String> counted() {
            var tally = survey.outcomes();
            var said = new ArrayList<>(List.of(words.text("method.counted.withheld"),
                    words.text("method.counted.out", words.number(tally.count(Outcome.FAILED)), words.number(tally.count(Outcome.EMPTY)),
                            words.number(tally.count(Outcome.UNUSABLE)), words.number(tally.total())),
                    words.text("method.counted.interval")));
            Footnotes.recorded(words, survey).ifPresent(recorded -> said.add(recorded + " " + words.text("method.counted.recorded")));
            return said;
        }

        private List<String> limits() {
            var said = new ArrayList<>(List.of(words.text("caution"), words.text("these-questions"), words.text("method.limits.balance"),
                    words.text("method.limits.labels"), words.text("method.limits.cannot-tell")));
            if (setup.endpoints().stream().anyMatch(Endpoint::scripted)) {
                said.add(words.text("scripted"));
            }
            return said;
        }

        private List<String> file() {
            var said = new ArrayList<String>();
            var questions = words.number(survey.questions());
            var all = words.number(survey.plannedQuestions());
            said.add(export.filter().map(filter -> words.text("method.file.filter", filter, questions, all))
                    .orElseGet(() -> words.text("method.file.whole", questions, all)));
            said.add(words.text("method.file.id", export.session().name(), export.session().id(), Footnotes.second(export.session().createdAt())));
            export.edition().head().ifPresent(head -> said.add(words.text("method.file.head", head)));
            if (!export.edition().program().isEmpty()) {
                said.add(words.text("method.file.program", export.edition().program()));
            }
            return said;
        }

        private String counted(Map<String, Integer> counts) {
            return counts.entrySet().stream().map(entry -> entry.getKey() + " (" + words.number(entry.getValue()) + ")")
                    .collect(Collectors.joining(", "));
        }

        private String list(Collection<String> items) {
            return words.list(List.copyOf(items));
        }
    }
}
