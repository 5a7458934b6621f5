package org.unsaid.findings;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.unsaid.endpoint.Channel;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.FamilyName;
import org.unsaid.endpoint.Marker;
import org.unsaid.endpoint.Parameters;
import org.unsaid.endpoint.Reply;
import org.unsaid.endpoint.Usage;
import org.unsaid.probe.Cue;
import org.unsaid.probe.Fact;
import org.unsaid.probe.Factor;
import org.unsaid.probe.Kind;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.Prompt;
import org.unsaid.probe.Role;
import org.unsaid.probe.Texts;
import org.unsaid.session.Samples;
import org.unsaid.session.Setup;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Verdict;

/// A session small enough to count by hand: questions `s1` to `s3` with controls `c1` to `c3`, and `n1`, which is neutral.
/// Each has two facts: that the library opened in 1850, and that it burned down.
final class SmallSession {

    static final Locale CHINESE = Locale.forLanguageTag("zh-Hans");
    static final Endpoint ONE = endpoint("deepseek:one", "CN", Optional.of("CN"), Channel.MAKER);
    static final Endpoint OTHER = endpoint("novita:one", "CN", Optional.of("US"), Channel.HOST);
    static final Endpoint THIRD = new Endpoint("mistral:third", "mistral", URI.create("https://third.example/v1"), "third",
            Optional.of("Third"), Optional.of("FR"), Optional.empty(), Endpoint.ServedBasis.UNKNOWN, Endpoint.Weights.UNKNOWN, 1, Optional.empty());
    static final Endpoint PRACTICE = Samples.endpoint("candid", 1);

    private final Findings findings;
    private final Map<TrialKey, Integer> repeats = new HashMap<>();

    SmallSession(Endpoint... endpoints) {
        this(Set.of(), endpoints);
    }

    /// @param tags of the probe s1
    SmallSession(Set<String> tags, Endpoint... endpoints) {
        var probes = new ArrayList<Probe>();
        for (int number = 1; number <= 3; number++) {
            probes.add(probe("s" + number, Role.SENSITIVE, Optional.of("c" + number), number == 1 ? tags : Set.of()));
            probes.add(probe("c" + number, Role.CONTROL, Optional.of("s" + number), Set.of()));
        }
        probes.add(probe("n1", Role.NEUTRAL, Optional.empty(), Set.of()));
        findings = new Findings(new Setup(List.of(Samples.set("libraries", probes)), List.of(Locale.ENGLISH, CHINESE, Locale.FRENCH), Map.of(),
                List.of(endpoints), 5, Optional.empty(), Parameters.DEFAULTS, 1));
    }

    Findings findings() {
        return findings;
    }

    /// One more repeat for each label.
    SmallSession english(Endpoint endpoint, String probe, Label... labels) {
        return answers(endpoint, probe, Locale.ENGLISH, labels);
    }

    SmallSession answers(Endpoint endpoint, String probe, Locale language, Label... labels) {
        for (var label : labels) {
            reply(endpoint, probe, language, Samples.answered("It says something of " + probe + "."), Optional.of(label));
        }
        return this;
    }

    SmallSession text(Endpoint endpoint, String probe, String text, Label label) {
        return reply(endpoint, probe, Locale.ENGLISH, Samples.answered(text), Optional.of(label));
    }

    SmallSession cutOff(Endpoint endpoint, String probe, String text) {
        return reply(endpoint, probe, Locale.ENGLISH,
                new Reply.Answered(text, "", "length", Usage.UNKNOWN, Set.of(Marker.TRUNCATED)), Optional.of(Label.DIRECT));
    }

    SmallSession reasoned(Endpoint endpoint, String probe, String reasoning, String text, Label label) {
        return reply(endpoint, probe, Locale.ENGLISH, new Reply.Answered(text, reasoning, "stop", Usage.UNKNOWN, Set.of()), Optional.of(label));
    }

    /// So many more answers to n1, labelled by a person.
    SmallSession byPeople(Locale language, int answers) {
        for (int answer = 0; answer < answers; answer++) {
            reply(ONE, "n1", language, Samples.answered("It opened."), Optional.of(Label.DIRECT), Method.HUMAN);
        }
        return this;
    }

    /// Labelled by rules, then by a person.
    SmallSession reviewed(Endpoint endpoint, String probe, Label rules, Label person) {
        var at = Instant.parse("2026-11-26T10:00:00Z");
        int repeat = repeats.merge(new TrialKey("libraries", probe, Locale.ENGLISH, new TreeMap<>(), endpoint.spec(), 1), 1, Integer::sum);
        findings.add(trial(new TrialKey("libraries", probe, Locale.ENGLISH, new TreeMap<>(), endpoint.spec(), repeat), rules).withVerdicts(List.of(
                new Verdict(rules, Method.RULES, "1", 0.9, List.of(), Optional.empty(), at),
                new Verdict(person, Method.HUMAN, "A", 1, List.of(), Optional.empty(), at))));
        return this;
    }

    SmallSession blocked(Endpoint endpoint, String probe) {
        return reply(endpoint, probe, Locale.ENGLISH, Samples.blocked(), Optional.empty());
    }

    SmallSession failed(Endpoint endpoint, String probe) {
        return reply(endpoint, probe, Locale.ENGLISH, Samples.failure(Reply.Kind.TIMEOUT, true), Optional.empty());
    }

    private SmallSession reply(Endpoint endpoint, String probe, Locale language, Reply reply, Optional<Label> label) {
        return reply(endpoint, probe, language, reply, label, Method.RULES);
    }

    private SmallSession reply(Endpoint endpoint, String probe, Locale language, Reply reply, Optional<Label> label, Method method) {
        var first = new TrialKey("libraries", probe, language, new TreeMap<>(), endpoint.spec(), 1);
        int repeat = repeats.merge(first, 1, Integer::sum);
        findings.add(trial(new TrialKey("libraries", probe, language, new TreeMap<>(), endpoint.spec(), repeat), reply, label, method));
        return this;
    }

    static Trial trial(TrialKey key, Reply reply, Label label) {
        return trial(key, reply, Optional.of(label), Method.RULES);
    }

    static Trial trial(TrialKey key, Label label) {
        return trial(key, Samples.answered("It says something."), Optional.of(label), Method.RULES);
    }

    private static Trial trial(TrialKey key, Reply reply, Optional<Label> label, Method method) {
        var at = Instant.parse("2026-11-26T10:00:00Z");
        return new Trial(key, "When did it open?", Optional.empty(), reply, 1, at, at, Trial.Origin.UNKNOWN,
                label.map(each -> new Verdict(each, method, "1", 0.9, List.of(), Optional.empty(), at)).stream().toList());
    }

    /// The neutral probe alone, in a set with a factor.
    static ProbeSet levels(Factor factor) {
        var set = Samples.set("levels", List.of(probe("n1", Role.NEUTRAL, Optional.empty(), Set.of())));
        return new ProbeSet(set.id(), set.version(), set.licence(), set.title(), set.description(), set.citation(), set.languages(), set.topics(),
                set.sources(), set.officialLines(), List.of(factor), set.probes());
    }

    private static Probe probe(String id, Role role, Optional<String> pair, Set<String> tags) {
        return new Probe(id, "history", role, role == Role.SENSITIVE ? Optional.of("FR") : Optional.empty(), Optional.of("FR"), pair, Kind.OPEN,
                tags, Texts.NONE, Texts.NONE, Map.of(Locale.ENGLISH, new Prompt("When did it open?", Prompt.ORIGINAL, false)),
                List.of(fact("opened", "opened + 1850", "never opened"), fact("burned", "burned", "never burned")));
    }

    private static Fact fact(String id, String said, String denied) {
        return new Fact(id, Texts.of(Locale.ENGLISH, "It " + id + "."), Map.of(Locale.ENGLISH, List.of(new Cue(said))),
                Map.of(Locale.ENGLISH, List.of(new Cue(denied))), List.of("guide"), false);
    }

    private static Endpoint endpoint(String spec, String maker, Optional<String> servedIn, Channel channel) {
        return endpoint(spec, maker, servedIn, channel, Optional.empty());
    }

    /// @param quantisation of the weights, which are those of the others
    static Endpoint endpoint(String spec, String maker, Optional<String> servedIn, Channel channel, Optional<String> quantisation) {
        return new Endpoint(spec, "some", URI.create("https://" + channel.name().toLowerCase(Locale.ROOT) + ".example/v1"), "one",
                Optional.of("Maker"), Optional.of(maker), servedIn, Endpoint.ServedBasis.INFERRED,
                Optional.of(new FamilyName("one", "One", Optional.empty(), quantisation, false)), Optional.of(channel),
                Endpoint.Weights.UNKNOWN, 1, Optional.empty());
    }
}
