package org.unsaid.chart;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.unsaid.endpoint.Channel;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.FamilyName;
import org.unsaid.endpoint.Parameters;
import org.unsaid.endpoint.Reply;
import org.unsaid.findings.Findings;
import org.unsaid.probe.Cue;
import org.unsaid.probe.Fact;
import org.unsaid.probe.Kind;
import org.unsaid.probe.Probe;
import org.unsaid.probe.Prompt;
import org.unsaid.probe.Role;
import org.unsaid.probe.Texts;
import org.unsaid.run.Plan;
import org.unsaid.session.Samples;
import org.unsaid.session.Session;
import org.unsaid.session.Setup;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Verdict;

/// Sessions of twelve pairs of questions in two languages, for charts.
public final class ChartSamples {

    public static final Locale CHINESE = Locale.forLanguageTag("zh-Hans");
    public static final String HOSTILE = "<script>alert(\"x\")</script> & \u202Eevil\u0000 模型 نموذج";

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final int PAIRS = 12;

    private ChartSamples() {}

    public static Endpoint endpoint(String model, Channel channel, Optional<FamilyName> family) {
        var place = switch (channel) {
            case THIS_COMPUTER -> Endpoint.THIS_COMPUTER;
            case MAKER -> "CN";
            default -> "US";
        };
        return new Endpoint(channel + ":" + model, channel.name().toLowerCase(Locale.ROOT), URI.create("https://" + channel.name().toLowerCase(Locale.ROOT).replace('_', '-')
                + ".example/v1"), model, Optional.of("Maker"), Optional.of("CN"), Optional.of(place), Endpoint.ServedBasis.INFERRED, family,
                Optional.of(channel), Endpoint.Weights.UNKNOWN, 1, Optional.empty());
    }

    public static Optional<FamilyName> family() {
        return Optional.of(new FamilyName("one", "One", Optional.empty(), Optional.empty(), false));
    }

    public static Session session(Endpoint... endpoints) {
        var probes = new ArrayList<Probe>();
        for (int number = 1; number <= PAIRS; number++) {
            probes.add(probe("s" + number, Role.SENSITIVE, "c" + number));
            probes.add(probe("c" + number, Role.CONTROL, "s" + number));
        }
        return new Session("s-1", "Twelve pairs", NOON, new Setup(List.of(Samples.set("libraries", probes)), List.of(Locale.ENGLISH, CHINESE),
                Map.of(), List.of(endpoints), 3, Optional.empty(), Parameters.DEFAULTS, 1));
    }

    /// Every answer of a session.
    ///
    /// @param reply of a question; failed if empty
    public static List<Trial> played(Session session, BiFunction<TrialKey, Role, Optional<Label>> reply) {
        return Plan.keys(session.setup()).stream().map(key -> trial(key, reply.apply(key, session.setup().probe(key).orElseThrow().role()))).toList();
    }

    /// Sensitive questions are refused by whoever is called `refusing`, in Chinese by `shy` too.
    public static Optional<Label> usual(TrialKey key, Role role) {
        boolean refuses = key.endpoint().endsWith("refusing") || (key.endpoint().endsWith("shy") && key.language().equals(CHINESE));
        return Optional.of(refuses && role == Role.SENSITIVE ? Label.REFUSED : Label.DIRECT);
    }

    public static Charts charts(Session session, List<Trial> trials, Locale language) {
        var findings = new Findings(session.setup());
        trials.forEach(findings::add);
        return new Charts(session.setup(), findings, Charts.mainRole(session.setup()), new ChartTexts(language), Optional.empty());
    }

    public static Trial trial(TrialKey key, Optional<Label> label) {
        var reply = label.isEmpty() ? Samples.failure(Reply.Kind.TIMEOUT, true)
                : Samples.answered(label.get() == Label.REFUSED ? "I cannot discuss this." : "Of " + key.probe() + ": it opened in 1850.");
        return new Trial(key, "When?", Optional.empty(), reply, 1, NOON, NOON, Trial.Origin.UNKNOWN, label.map(each ->
                new Verdict(each, Method.RULES, "1", 0.9, List.of(), Optional.empty(), NOON)).stream().toList());
    }

    private static Probe probe(String id, Role role, String pair) {
        var opened = new Fact("opened", Texts.of(Locale.ENGLISH, "It opened in 1850."), Map.of(Locale.ENGLISH, List.of(new Cue("opened + 1850")),
                CHINESE, List.of(new Cue("1850"))), Map.of(), List.of("guide"), false);
        return new Probe(id, "history", role, role == Role.SENSITIVE ? Optional.of("FR") : Optional.empty(), Optional.of("FR"), Optional.of(pair), Kind.OPEN,
                Set.of(), Texts.NONE, Texts.NONE, Map.of(Locale.ENGLISH, new Prompt("When did the library " + id + " open?", Prompt.ORIGINAL, false),
                        CHINESE, new Prompt("图书馆 " + id + " 何时开放？", Prompt.MACHINE, false)), List.of(opened));
    }
}
