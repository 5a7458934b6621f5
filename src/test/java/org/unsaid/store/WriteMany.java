package org.unsaid.store;

import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// A program that stores trials from many threads. Arguments: the workspace, a session, how many.
final class WriteMany {

    private static final int THREADS = 32;

    private WriteMany() {}

    public static void main(String[] arguments) {
        var count = Integer.parseInt(arguments[2]);
        try (var workspace = Workspace.open(Path.of(arguments[0]))) {
            workspace.sessions().save(Samples.session(arguments[1], "Many"), count);
            try (var threads = Executors.newFixedThreadPool(THREADS, Thread.ofVirtual().factory())) {
                IntStream.rangeClosed(1, count).forEach(repeat -> threads.execute(() -> {
                    if (!workspace.trials().add(arguments[1], Samples.answered(repeat, "text " + repeat))) {
                        throw new IllegalStateException("there already: " + repeat);
                    }
                }));
            }
        }
    }
}
