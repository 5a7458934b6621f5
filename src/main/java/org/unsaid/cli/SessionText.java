package org.unsaid.cli;

import java.util.Locale;
import org.unsaid.session.Babbles;
import org.unsaid.session.Session;
import org.unsaid.session.TrialOrder;
import org.unsaid.store.SessionSummary;
import org.unsaid.store.Workspace;

/// A session in words: what came of it, and where it is.
final class SessionText {

    /// More are too many to read while one waits for the end of a run.
    private static final int MOST_ROWS = 100;

    private SessionText() {}

    /// After a run: as [#whole], but where there are very many questions, only what came of whole probe sets.
    static void end(Terminal terminal, Session session, Workspace workspace, String workspaceOption, boolean json) {
        int rows = TrialOrder.of(session.setup()).rows().size();
        if (json || rows <= MOST_ROWS) {
            whole(terminal, session, workspace, workspaceOption, json);
            return;
        }
        tell(terminal, Matrix.ofSets(session, workspace), workspace, workspaceOption);
        terminal.say("Matrix    all %s rows: %s".formatted(
                Words.number(rows), terminal.command("sessions show " + Quoted.word(session.name()) + workspaceOption)));
    }

    /// The matrix as the result; where the session is and how to export it beside it.
    static void whole(Terminal terminal, Session session, Workspace workspace, String workspaceOption, boolean json) {
        var matrix = Matrix.of(session, workspace);
        if (json) {
            var summary = workspace.sessions().summary(session.id()).orElseThrow();
            terminal.printExactly(json(summary, workspace).put("head", workspace.evidence().head(session.id())).put("cells", MatrixText.cells(matrix)).text());
            return;
        }
        tell(terminal, matrix, workspace, workspaceOption);
    }

    private static void tell(Terminal terminal, Matrix matrix, Workspace workspace, String workspaceOption) {
        var session = matrix.session();
        terminal.print(MatrixText.table(matrix, terminal.width()));
        if (session.setup().endpoints().stream().anyMatch(endpoint -> endpoint.scripted())) {
            terminal.print("\nPractice models are scripted, not real models.");
        }
        tellBabbles(terminal, workspace.trials().babbles(session.id()));
        terminal.say("""

                Session   %s
                Kept in   %s
                Head      %s
                Export    %s""".formatted(session.name(), workspace.file(), head(session, workspace), terminal.command(
                        "export " + Quoted.word(session.name()) + workspaceOption + " --format xlsx --out answers.xlsx")));
    }

    /// Which models babble, where any does.
    static void tellBabbles(Terminal terminal, Babbles babbles) {
        if (babbles.all().isEmpty()) {
            return;
        }
        terminal.print("\nMany of these answers are unusable; what else the model wrote in that language counts as doubtful until a person has read it"
                + " (where a third is unusable, so is a direct answer without a fact of its question):");
        babbles.all().forEach(babble -> terminal.print("  %s in %s: %s of %s".formatted(
                babble.endpoint(), babble.language().toLanguageTag(), Words.number(babble.unusable()), Words.number(babble.answers()))));
    }

    /// Last hash of its records; of one that came as JSON Lines, that it has none.
    private static String head(Session session, Workspace workspace) {
        return workspace.evidence().head(session.id()).orElseGet(() -> "none: it came as JSON Lines, which hold no evidence"
                + workspace.evidence().namedHead(session.id()).map(" (its file names %s)"::formatted).orElse(""));
    }

    static JsonLine json(SessionSummary session, Workspace workspace) {
        return new JsonLine()
                .put("id", session.id())
                .put("name", session.name())
                .put("created_at", session.createdAt().toString())
                .put("changed_at", session.changedAt().toString())
                .put("planned", session.planned())
                .put("done", session.done())
                .put("failed", session.failed())
                .put("outstanding", session.outstanding())
                .put("imported", session.imported())
                .put("attested", session.attested())
                .put("workspace", workspace.file().toString());
    }

    static String state(SessionSummary session) {
        return String.format(Locale.ROOT, "%,d of %,d", session.done(), session.planned())
                + (session.failed() > 0 ? ", %,d failed".formatted(session.failed()) : "")
                + (session.imported() ? ", imported, read-only" : "");
    }
}
