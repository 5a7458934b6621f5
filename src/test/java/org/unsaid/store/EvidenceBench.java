package org.unsaid.store;

import java.nio.file.Files;
import java.nio.file.Path;
import org.unsaid.evidence.Redaction;
import org.unsaid.evidence.Verifier;

/// Not a test: says how long bundles of a large session take on this machine, and how much memory is in use. Arguments: a
/// folder in which [StoreBench] left its workspace.
final class EvidenceBench {

    private EvidenceBench() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var bundle = folder.resolve("bench.zip");
        try (var workspace = Workspace.open(folder.resolve("bench.db"))) {
            time("fingerprint", () -> workspace.evidence().fingerprint("s1"));
            time("check", () -> workspace.evidence().check("s1"));
            time("bundle", () -> {
                try (var out = Files.newOutputStream(bundle)) {
                    return workspace.evidence().bundle("s1", Redaction.NOTHING, out).redacted();
                }
            });
        }
        time("verify", () -> Verifier.verify(bundle).getClass().getSimpleName());
        try (var other = Workspace.open(folder.resolve("other.db"))) {
            time("open", () -> other.evidence().open(bundle, _ -> 1));
        }
        System.out.printf("bundle %d MB%n", Files.size(bundle) >> 20);
    }

    private interface Work {
        Object run() throws Exception;
    }

    private static void time(String what, Work work) throws Exception {
        var start = System.nanoTime();
        var result = String.valueOf(work.run());
        System.out.printf("%-12s %,8d ms  %s%n", what, (System.nanoTime() - start) / 1_000_000, result.substring(0, Math.min(80, result.length())));
    }
}
