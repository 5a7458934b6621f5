package org.unsaid.ui.review;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Parameters;
import org.unsaid.run.RetryBudget;
import org.unsaid.run.RunEngine;
import org.unsaid.session.Samples;
import org.unsaid.session.Session;
import org.unsaid.session.Setup;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.session.TrialRecord;
import org.unsaid.settings.PreferenceFile;
import org.unsaid.store.Workspace;
import org.unsaid.ui.ReviewerShelf;
import org.unsaid.ui.SessionViewModel;
import org.unsaid.ui.Tasks;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.RuleLabeller;
import org.unsaid.verdict.Span;
import org.unsaid.verdict.Verdict;

/// A workspace with four doubtful answers of a model whose name, maker and host would be noticed anywhere.
final class ReviewHome implements AutoCloseable {

    static final String MODEL = "tellmodel-7b";
    static final String MAKER = "Tellmaker";
    static final String HOST = "tellhost.example";
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Workspace workspace;
    private final SessionViewModel open;
    private final ReviewViewModel model;

    ReviewHome(Path folder, Tasks tasks) {
        workspace = Workspace.open(folder.resolve("workspace.db"));
        var endpoint = new Endpoint("https://" + HOST + "/v1#" + MODEL, Endpoint.GENERIC, URI.create("https://" + HOST + "/v1"), MODEL,
                Optional.of(MAKER), Optional.of("FR"), Optional.of("FR"), Endpoint.ServedBasis.DECLARED, Endpoint.Weights.UNKNOWN, 4,
                Optional.empty());
        var session = new Session("s-1", "Libraries", NOON, new Setup(List.of(Samples.set(4)), List.of(Locale.ENGLISH), Map.of(), List.of(endpoint), 1,
                Optional.empty(), Parameters.DEFAULTS, 7));
        workspace.sessions().save(session, 4);
        for (int question = 0; question < 4; question++) {
            var reply = Samples.answered("Nobody can say when that was, number " + question + ".");
            var verdict = new Verdict(Label.PARTIAL, Method.RULES, RuleLabeller.VERSION, 0.5, List.of(new Span(0, 14, "no-knowledge")),
                    Optional.empty(), NOON);
            workspace.trials().add("s-1", new TrialRecord(new Trial(key(question), "When did library %d open?".formatted(question), Optional.empty(),
                    reply, 1, NOON, NOON, Trial.Origin.UNKNOWN, List.of(verdict)), List.of(Samples.exchange(reply))));
        }
        open = new SessionViewModel(session, workspace.trials().counted(session), workspace,
                new RunEngine((_, _) -> Samples.exchange(Samples.answered("")), new RuleLabeller(), RetryBudget.DEFAULT), tasks);
        var reviewer = new ReviewerShelf(new PreferenceFile(folder.resolve("preferences.json")), tasks, ReviewHome::fail);
        model = new ReviewViewModel(open, workspace, reviewer, tasks, ReviewHome::fail);
    }

    TrialKey key(int question) {
        return new TrialKey("libraries", "town-" + question, Locale.ENGLISH, Collections.emptySortedMap(), "https://" + HOST + "/v1#" + MODEL, 1);
    }

    Workspace workspace() {
        return workspace;
    }

    SessionViewModel open() {
        return open;
    }

    ReviewViewModel model() {
        return model;
    }

    /// People's labels that stand, of all answers.
    List<Verdict> byPeople() {
        return workspace.trials().list("s-1").stream().flatMap(trial -> trial.verdicts().stream())
                .filter(verdict -> verdict.method() == Method.HUMAN).toList();
    }

    private static void fail(Exception fault) {
        throw new IllegalStateException(fault);
    }

    @Override
    public void close() {
        workspace.close();
    }
}
