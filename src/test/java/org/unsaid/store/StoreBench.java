package org.unsaid.store;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.unsaid.endpoint.Exchange;
import org.unsaid.endpoint.Reply;
import org.unsaid.session.TrialRecord;
import org.unsaid.verdict.Label;

/// Not a test: says how fast a workspace is on this machine. Arguments: a folder, how many trials.
final class StoreBench {

    private static final int THREADS = 128;

    /// Real words: made-up ones would give a full-text index far more to remember than any language does.
    private static final String[] WORDS = """
            the of and to in a is that for it as was with be by on not he his but at are this have from or had an they
            which one you were all her she there would their we him been has when who will no more if out so up said what
            its about than into them can only other time new some could these two may first then do any like my now over
            such our man me even most made after also did many off before must well back through years much where your way
            down should because long each just state those people too mister how little good world make very year still see
            work life government square student army protest evidence witness number archive report official
            """.strip().split("\\s+");

    private StoreBench() {}

    public static void main(String[] arguments) throws Exception {
        var file = Path.of(arguments[0]).resolve("bench.db");
        var count = Integer.parseInt(arguments[1]);
        for (var suffix : List.of("", "-wal", "-shm", ".lock")) {
            Files.deleteIfExists(Path.of(file + suffix));
        }
        time("open new", () -> Workspace.open(file).close());
        try (var workspace = Workspace.open(file)) {
            workspace.sessions().save(Samples.session("s1", "Bench"), count);
            time("only making", () -> everywhere(count, StoreBench::record));
            time("only packing", () -> everywhere(count, repeat -> TrialRow.of(record(repeat))));
            time("store " + count, () -> everywhere(count, repeat -> workspace.trials().add("s1", record(repeat))));
            time("keys", () -> workspace.trials().keys("s1"));
            time("sessions", () -> workspace.sessions().list());
            for (var round = 0; round < 3; round++) {
                time("read all", () -> workspace.trials().list("s1"));
            }
        }
        System.out.printf("file %d MB%n", Files.size(file) >> 20);
        time("reopen", () -> Workspace.open(file).close());
    }

    private static void everywhere(int count, IntConsumer work) {
        var next = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var thread = 0; thread < THREADS; thread++) {
                threads.execute(() -> {
                    for (var repeat = next.incrementAndGet(); repeat <= count; repeat = next.incrementAndGet()) {
                        work.accept(repeat);
                    }
                });
            }
        }
    }

    private static void time(String what, Runnable work) {
        var cpuStart = cpu();
        var start = System.nanoTime();
        work.run();
        System.out.printf(
                "%-14s %,8d ms, of the processors %,8d ms%n",
                what, (System.nanoTime() - start) / 1_000_000, (cpu() - cpuStart) / 1_000_000);
    }

    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static TrialRecord record(int repeat) {
        var random = new Random(repeat);
        var text = new StringBuilder();
        var body = new StringBuilder();
        var pieces = new ArrayList<Exchange.Piece>();
        while (text.length() < 1500) {
            var word = WORDS[random.nextInt(WORDS.length)] + " ";
            text.append(word);
            var event = "data: {\"id\":\"chatcmpl-" + repeat + "\",\"object\":\"chat.completion.chunk\",\"choices\":[{\"delta\":"
                    + "{\"content\":\"" + word + "\"}}]}\n\n";
            body.append(event);
            pieces.add(new Exchange.Piece(Duration.ofMillis(pieces.size()), event.length()));
        }
        var reply = new Reply.Answered(text.toString(), "", "stop", Samples.USAGE, Set.of());
        var exchange = Samples.exchange(reply, body.toString());
        var record = Samples.record(Samples.key(repeat), reply, Label.DIRECT);
        return new TrialRecord(record.trial(), List.of(new Exchange(
                exchange.sentAt(), exchange.duration(), exchange.request(), exchange.sentHeaders(), 200, exchange.headers(), exchange.body(), pieces,
                reply, exchange.modelReturned(), Optional.empty(), exchange.requestId(), List.of(), Optional.empty(), Optional.empty())));
    }
}
