package org.unsaid.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import org.unsaid.store.Workspace;

/// Opens large sessions and works with them: 100,000 answers, which are searched too, and 1,500,000. The same way of
/// measuring as [MatrixBench]: `xvfb-run -s "-screen 0 1440x900x24" mvn -Pbench compile exec:exec@session-bench`.
///
/// A session is opened in a window that stands there, from its workspace to the first pulse after its matrix was laid out
/// and drawn; three times, the first of them with a Java that has just started. Searches are the whole of what a search in the matrix asks of the workspace.
/// The workspaces, 0.3 and 4 GB, are made once in the folder that is given.
final class SessionBench {

    private static final int TIMES = 3;
    private static final List<String> QUERIES = List.of(
            "lighthouse", "harbour", "festival committee", "government", "\"of people\"", "1850", "zzz", "人数", "图书馆", "港口", "居民回忆", "官方 民间");

    private SessionBench() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createDirectories(Path.of(arguments[0]));
        var parts = arguments.length > 1 ? List.of(arguments).subList(1, arguments.length) : List.of("100k", "1.5M");
        MatrixWindow.startToolkit();
        if (parts.contains("100k")) {
            var session = LargeSession.of("bench-100000", 100, 10, 5);
            try (var workspace = Workspace.open(LargeWorkspace.filled(folder.resolve("100000.db"), session, LargeWorkspace.Answers.SEARCHED))) {
                open(workspace, session.id()).close();
                search(workspace, session.id());
            }
        }
        if (parts.contains("1.5M")) {
            var session = LargeSession.of("bench-1500000", 500, 30, 5);
            try (var workspace = Workspace.open(LargeWorkspace.filled(folder.resolve("1500000.db"), session, LargeWorkspace.Answers.LONG))) {
                var window = open(workspace, session.id());
                window.filters("facet: outcome", List.of("#facet-refused", "#facet-direct", "#facet-evasive"), 4);
                window.filters("facet: topic, language, role", List.of("#rows-en", "#rows-zh-Hans", "#rows-all", "#facet-control", "#facet-set-set-3"), 4);
                window.filters("facet: model", List.of("#facet-model-3", "#facet-model-17"), 4);
                window.filters("facet: to look at again", List.of("#facet-doubtful-label", "#facet-reviewed-by-a-person"), 4);
                window.close();
            }
        }
        Platform.exit();
    }

    private static MatrixWindow open(Workspace workspace, String session) throws Exception {
        var window = MatrixWindow.of(workspace);
        for (int time = 0; time < TIMES; time++) {
            window.open(session);
        }
        return window;
    }

    private static void search(Workspace workspace, String session) {
        var taken = new double[QUERIES.size() * TIMES];
        var worked = new double[taken.length];
        for (int time = 0; time < TIMES; time++) {
            for (int query = 0; query < QUERIES.size(); query++) {
                int number = time * QUERIES.size() + query;
                long start = System.nanoTime();
                long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                int found = workspace.search().keysIn(session, QUERIES.get(query)).size();
                taken[number] = (System.nanoTime() - start) / 1e6;
                worked[number] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e6;
                System.out.printf("  search %s: %d answers, %.0f ms (%.0f)%n", QUERIES.get(query), found, taken[number], worked[number]);
            }
        }
        Stopwatch.print("search", taken);
        Stopwatch.print("  processor time", worked);
    }
}
