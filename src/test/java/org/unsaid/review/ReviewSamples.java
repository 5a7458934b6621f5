package org.unsaid.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.unsaid.endpoint.Parameters;
import org.unsaid.endpoint.Reply;
import org.unsaid.session.Samples;
import org.unsaid.session.Session;
import org.unsaid.session.Setup;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Review;
import org.unsaid.verdict.ReviewRole;
import org.unsaid.verdict.Verdict;

/// A session of two models in two languages, and what people and rules say of its answers.
final class ReviewSamples {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456789Z");

    private ReviewSamples() {}

    static Session session(int questions, int repeats) {
        var endpoints = Stream.of("candid", "refusing").map(model -> Samples.endpoint(model, 1)).toList();
        return new Session("s-1", "Libraries", NOON, new Setup(List.of(Samples.set(questions)), List.of(Locale.ENGLISH, Locale.FRENCH), Map.of(),
                endpoints, repeats, Optional.empty(), Parameters.DEFAULTS, 7));
    }

    static TrialKey key(int question, Locale language, String model, int repeat) {
        return new TrialKey("libraries", "town-" + question, language, Collections.emptySortedMap(), "practice:" + model, repeat);
    }

    /// An answer that says its own key, so that no two are alike.
    static Trial trial(TrialKey key, Verdict... verdicts) {
        return trial(key, Samples.answered("The answer to " + key.probe() + ", " + key.repeat()), verdicts);
    }

    static Trial trial(TrialKey key, Reply reply, Verdict... verdicts) {
        return new Trial(key, "When did it open?", Optional.empty(), reply, 1, NOON, NOON, Trial.Origin.UNKNOWN, List.of(verdicts));
    }

    /// Every answer of the session, labelled by rules as direct and surely.
    static List<Trial> all(Session session) {
        var trials = new ArrayList<Trial>();
        int questions = session.setup().probeSets().getFirst().probes().size();
        IntStream.range(0, questions).forEach(question -> session.setup().languages().forEach(language ->
                Stream.of("candid", "refusing").forEach(model -> IntStream.rangeClosed(1, session.setup().repeats()).forEach(repeat ->
                        trials.add(trial(key(question, language, model, repeat), rules(Label.DIRECT, 0.9)))))));
        return trials;
    }

    static Verdict rules(Label label, double confidence) {
        return machine(Method.RULES, "rules 1.2", label, confidence);
    }

    static Verdict machine(Method method, String version, Label label, double confidence) {
        return new Verdict(label, method, version, confidence, List.of(), Optional.empty(), NOON);
    }

    static Verdict person(String by, Label label, ReviewRole role) {
        return Verdict.reviewed(label, by, 1, new Review(role, ""), NOON);
    }
}
