package org.unsaid.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.session.Json;
import org.unsaid.session.Judgement;
import org.unsaid.session.Samples;
import org.unsaid.store.ChildProcess;
import org.unsaid.store.Workspace;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.judge.Rubric;

/// Kills a process while it has a session judged, and goes on.
class JudgeKillTest {

    @TempDir
    private Path folder;

    @Test
    void whatWasKeptIsThereAndExactlyTheRestIsAskedAfterwards() throws IOException, InterruptedException {
        var file = folder.resolve("workspace.db");
        try (var workspace = JudgedSession.store(file, JudgeToBeKilled.session())) {
            for (int i = 0; i < JudgeToBeKilled.ANSWERS; i++) {
                JudgedSession.add(workspace, JudgedSession.key(i, JudgeToBeKilled.MODEL), Samples.answered("It opened."), Label.DIRECT, 0.5);
            }
        }
        Set<Judgement.Part> shown;
        try (var child = ChildProcess.start(JudgeToBeKilled.class, file)) {
            child.awaitLines(line -> line.startsWith(JudgeToBeKilled.KEPT), 60);
            child.kill();
            shown = new HashSet<>(parts(child.lines()));
        }
        var kept = asked(file);
        assertTrue(kept.containsAll(shown), "a judgement that was shown is lost");
        assertTrue(kept.size() >= 60 && kept.size() < 2 * JudgeToBeKilled.ANSWERS, "it was not killed half way: " + kept.size());

        try (var child = ChildProcess.start(JudgeToBeKilled.class, file)) {
            assertEquals(0, child.awaitEnd());
            var again = parts(child.lines());
            assertEquals(2 * JudgeToBeKilled.ANSWERS - kept.size(), again.size());
            assertTrue(again.stream().noneMatch(kept::contains), "something was asked twice");
        }
        assertEquals(2 * JudgeToBeKilled.ANSWERS, asked(file).size());
        try (var workspace = Workspace.open(file)) {
            assertTrue(workspace.trials().list(JudgedSession.ID).stream().allMatch(trial ->
                    trial.verdicts().stream().filter(verdict -> verdict.method() == Method.JUDGE).count() == 2));
        }
    }

    private static Set<Judgement.Part> asked(Path file) {
        try (var workspace = Workspace.open(file)) {
            return workspace.judgements().asked(JudgedSession.ID, Rubric.VERSION).keySet();
        }
    }

    private static List<Judgement.Part> parts(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith(JudgeToBeKilled.KEPT) && line.endsWith("}")) // the last may be cut
                .map(line -> Json.read(line.substring(JudgeToBeKilled.KEPT.length()), Judgement.Part.class)).collect(Collectors.toList());
    }
}
