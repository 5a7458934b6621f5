package org.unsaid.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.unsaid.evidence.ChainWalk.BadPartException;
import org.unsaid.evidence.Manifest.PartSum;
import org.unsaid.evidence.Verification.Broken;
import org.unsaid.evidence.Verification.Intact;
import org.unsaid.evidence.Verification.NotABundle;
import org.unsaid.evidence.Verification.Problem;

/// Checks a bundle, from its file alone: every record, every part, and every bit of the archive.
public final class Verifier {

    private final Path file;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, PartSum> sums = new HashMap<>();
    private final TreeMap<String, Long> redacted = new TreeMap<>();
    private Optional<String> name = Optional.empty();
    private Optional<String> session = Optional.empty();
    private Optional<String> createdAt = Optional.empty();

    private Verifier(Path file) {
        this.file = file;
    }

    /// @throws IOException if there is no such file, or it may not be read
    public static Verification verify(Path file) throws IOException {
        return new Verifier(file).verify();
    }

    /// The same, and the head must be one that is known from elsewhere.
    ///
    /// @param head all of it, or at least its first 16 digits
    public static Verification verify(Path file, String head) throws IOException {
        var found = verify(file);
        return found instanceof Intact(var manifest) && !manifest.fingerprint().head().startsWith(head)
                ? new Broken(List.of(new Problem("the head", "is %s, not %s: it is another session, or the session at another time, or it was made anew"
                        .formatted(manifest.fingerprint().head(), head))))
                : found;
    }

    private Verification verify() throws IOException {
        if (!Files.isRegularFile(file)) {
            return new NotABundle("it is not a file");
        }
        try (var archive = Archive.open(file)) {
            return verify(archive);
        } catch (BrokenException e) {
            return Archive.looksLikeOne(file) && new Scan(file, problems).isBundle()
                    ? broken(new Problem("the archive", String.valueOf(e.getMessage())))
                    : new NotABundle("it is no archive that Unsaid wrote: it " + e.getMessage());
        }
    }

    private Verification verify(Archive archive) throws IOException {
        byte[] text;
        Optional<Manifest> read;
        try {
            text = archive.bytes(Manifest.FILE).orElse(new byte[0]);
            read = Manifest.read(new String(text, StandardCharsets.UTF_8));
        } catch (BrokenException e) {
            return broken(archive, new Problem(Manifest.FILE, String.valueOf(e.getMessage())));
        }
        if (read.isEmpty()) {
            return Archive.looksLikeOne(file) && archive.names().contains(Kind.Part.TRIALS.file())
                    ? broken(archive, new Problem(Manifest.FILE, "is missing, or is none"))
                    : new NotABundle("it has no " + Manifest.FILE + " of a session");
        }
        var manifest = read.get();
        walk(archive, Optional.of(manifest));
        compare(archive, manifest, text);
        if (!Archive.isSealed(file)) {
            problems.add(new Problem("the archive", "was changed after it was written: its seal does not fit"));
        }
        return problems.isEmpty() ? new Intact(manifest) : new Broken(problems);
    }

    /// What is wrong with a record comes first, as that says most.
    private Verification broken(Archive archive, Problem problem) throws IOException {
        walk(archive, Optional.empty());
        return broken(problem);
    }

    private Broken broken(Problem problem) {
        problems.add(problem);
        return new Broken(problems);
    }

    private void walk(Archive archive, Optional<Manifest> manifest) throws IOException {
        for (var chain : Chain.values()) {
            try (var walk = ChainWalk.of(archive, chain)) {
                for (var line = walk.next(); line.isPresent(); line = walk.next()) {
                    look(line.get());
                }
                walk.sums().forEach(sum -> sums.put(sum.name(), sum));
                manifest.ifPresent(known -> compareEnd(chain, walk.end(), chain == Chain.ANSWERS ? known.fingerprint().answers() : known.fingerprint().custody()));
            } catch (BadPartException e) {
                problems.add(e.problem());
            }
        }
    }

    private void look(Line line) {
        line.gone().forEach(field -> redacted.merge(line.kind().word() + "." + field, 1L, Long::sum));
        if (line.kind() == Kind.SESSION) {
            session = line.find("id").map(Plain::text);
            createdAt = line.find("created_at").map(Plain::text);
        } else if (line.kind() == Kind.EVENT) {
            var what = line.find("what").map(Plain::text).flatMap(CustodyEvent.What::of);
            if (what.filter(each -> each == CustodyEvent.What.CREATED || each == CustodyEvent.What.RENAMED).isPresent()) {
                name = line.find("detail").map(Plain::text);
            }
        }
    }

    private void compareEnd(Chain chain, Fingerprint.End found, Fingerprint.End said) {
        if (found.records() < said.records()) {
            problems.add(new Problem("%s, record %d".formatted(chain.word(), found.records() + 1), "is missing: the manifest says there are %d".formatted(said.records())));
        } else if (!found.equals(said)) {
            problems.add(new Problem(Manifest.FILE, "names another end of the chain of %s".formatted(chain.word())));
        }
    }

    private void compare(Archive archive, Manifest manifest, byte[] text) {
        var sum = (Sha256.of(text) + "  " + Manifest.FILE + "\n").getBytes(StandardCharsets.US_ASCII);
        try {
            if (!Arrays.equals(sum, archive.bytes(Manifest.SUM_FILE).orElse(new byte[0]))) {
                problems.add(new Problem(Manifest.SUM_FILE, "does not fit " + Manifest.FILE));
            }
        } catch (BrokenException e) {
            problems.add(new Problem(Manifest.SUM_FILE, String.valueOf(e.getMessage())));
        }
        var listed = new HashSet<String>();
        for (var part : manifest.parts()) {
            if (!listed.add(part.name())) {
                problems.add(new Problem(part.name(), "is listed twice"));
            }
            compare(archive, part);
        }
        archive.names().stream().filter(each -> !listed.contains(each) && !each.equals(Manifest.FILE) && !each.equals(Manifest.SUM_FILE))
                .forEach(each -> problems.add(new Problem(each, "is not listed in the manifest")));
        for (var part : Kind.Part.values()) {
            if (!listed.contains(part.file())) {
                problems.add(new Problem(part.file(), "is missing from the manifest"));
            }
        }
        if (problems.isEmpty() && !manifest.redacted().equals(redacted)) {
            problems.add(new Problem(Manifest.FILE, "says that something else was taken out than was"));
        }
        if (problems.isEmpty() && (!session.equals(Optional.of(manifest.session())) || !createdAt.equals(Optional.of(manifest.createdAt().toString()))
                || name.filter(each -> !each.equals(manifest.name())).isPresent())) {
            problems.add(new Problem(Manifest.FILE, "names another session than the records"));
        }
    }

    private void compare(Archive archive, PartSum part) {
        if (!Archive.isKnown(part.name())) {
            problems.add(new Problem("‘" + Archive.safe(part.name()) + "’", "is listed, which no bundle has"));
            return;
        }
        try {
            boolean records = Arrays.stream(Kind.Part.values()).anyMatch(each -> each.file().equals(part.name()));
            var found = records ? Optional.ofNullable(sums.get(part.name()))
                    : archive.bytes(part.name()).map(bytes -> new PartSum(part.name(), bytes.length, Sha256.of(bytes)));
            if (found.isEmpty() && !records) {
                problems.add(new Problem(part.name(), "is missing"));
            } else if (found.isPresent() && !found.get().equals(part)) {
                problems.add(new Problem(part.name(), "is not what the manifest lists"));
            }
        } catch (BrokenException e) {
            problems.add(new Problem(part.name(), String.valueOf(e.getMessage())));
        }
    }
}
