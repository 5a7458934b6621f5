package org.unsaid.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.evidence.Redaction.Choice;
import org.unsaid.evidence.Verification.Broken;
import org.unsaid.evidence.Verification.Intact;

class VerifierTest {

    @TempDir
    Path folder;

    @Test
    void whatWasWrittenIsIntactAndHasItsHead() throws IOException {
        var found = assertInstanceOf(Intact.class, verify(new SampleBundle(9, 1).bytes()));

        assertEquals("A session", found.manifest().name());
        assertEquals(4 + 18, found.manifest().fingerprint().answers().records() + 1); // session, endpoint, set, and two a trial
        assertEquals(1 + 9 * 5 + 3, found.manifest().fingerprint().custody().records());
        assertEquals(Map.of(), found.manifest().redacted());
    }

    @Test
    void theSameBytesWhereverItIsWritten() {
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        var one = new SampleBundle(5, 1).bytes();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));

            assertArrayEquals(one, new SampleBundle(5, 1).bytes());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void aThousandTampersAreAllFoundAndTheFirstBadRecordIsNamed() throws IOException {
        var good = new SampleBundle(9, 1).bytes();
        for (long seed = 0; seed < 1_000; seed++) {
            var tamper = Tamper.of(good, seed);

            var found = verify(tamper.bytes());

            assertFalse(found instanceof Intact, "seed %d, %s: not found".formatted(seed, tamper.how()));
            if (!tamper.named().isEmpty()) {
                var first = assertInstanceOf(Broken.class, found).problems().getFirst();
                assertTrue((first.where() + ":").contains(tamper.named()), "seed %d, %s: %s; expected %s".formatted(seed, tamper.how(), first, tamper.named()));
            }
        }
    }

    @Test
    void aSessionMadeAnewIsKnownByItsHeadOnly() throws IOException {
        var known = assertInstanceOf(Intact.class, verify(new SampleBundle(3, 1).bytes())).manifest().fingerprint();
        var other = Files.write(folder.resolve("other.zip"), new SampleBundle(3, 2).bytes());

        assertInstanceOf(Intact.class, Verifier.verify(other));
        var found = assertInstanceOf(Broken.class, Verifier.verify(other, known.shortHead()));
        assertEquals("the head", found.problems().getFirst().where());
    }

    @Test
    void aRedactedShareVerifiesHasTheSameHeadAndHidesWhatWasTakenOut() throws IOException {
        var sample = new SampleBundle(9, 1);
        var whole = assertInstanceOf(Intact.class, verify(sample.bytes())).manifest();

        var bytes = sample.bytes(new Redaction(EnumSet.allOf(Choice.class), Optional.of(key -> key.repeat() % 2 == 0)));
        var share = assertInstanceOf(Intact.class, verify(bytes)).manifest();

        assertEquals(whole.fingerprint(), share.fingerprint());
        assertEquals(4, share.redacted().get("trial.reasoning"));
        assertEquals(5, share.redacted().get("trial.*"));
        assertEquals(5, share.redacted().get("label.*"));
        assertEquals(5, share.redacted().get("judgement.*"));
        assertEquals(4, share.redacted().get("judgement.reply"));
        assertEquals(5 * 2, share.redacted().get("fact.*"));
        assertEquals(4, share.redacted().get("fact.by")); // the person's, not the judge's
        assertEquals(5, share.redacted().get("translation.*"));
        var files = SampleBundle.unzip(bytes);
        var text = new StringBuilder();
        files.forEach((name, content) -> text.append(name.endsWith(".jsonl") ? new String(content, StandardCharsets.UTF_8) : ""));
        for (var secret : List.of("Ana", "Bo", "Be brief", "hm, ", "1851", "Look at this", "[removed]", "the judge ponders", "Elle a ouvert, dit la machine 1")) {
            assertFalse(text.toString().contains('"' + secret), secret);
        }
        assertTrue(text.toString().contains("It opened in 1852"));
    }

    @Test
    void whatWasTakenOutCanBeProvedByItsSaltAndValue() {
        var line = Line.parse(new String(SampleBundle.unzip(new SampleBundle(1, 1).bytes()).get("trials.jsonl"), StandardCharsets.UTF_8).strip()).orElseThrow();

        var redacted = line.without(Set.of("reasoning"));

        assertTrue(redacted.holds());
        assertEquals(Sha256.of(String.valueOf(line.salts().get("reasoning")), "\"hm, 1\""), redacted.redacted().get("reasoning"));
        assertNotEquals(line.salts().get("reasoning"), line.salts().get("text"));
    }

    @Test
    void theIndependentVerifierAgreesOnFiftyGoodAndFiftyBadBundles() throws IOException, InterruptedException {
        var python = Optional.ofNullable(System.getenv("PATH")).stream().flatMap(path -> List.of(path.split(File.pathSeparator)).stream())
                .map(place -> Path.of(place, "python3")).filter(Files::isExecutable).findFirst();
        assumeTrue(python.isPresent(), "python3 is not there: that the independent verifier agrees was not tried");
        var files = new TreeMap<Path, Integer>();
        for (int number = 0; number < 50; number++) {
            var redaction = number % 2 == 0 ? Redaction.NOTHING
                    : new Redaction(EnumSet.of(List.of(Choice.values()).get(number % Choice.values().length)), Optional.of(key -> key.repeat() < 5));
            var sample = new SampleBundle(number % 10, number);
            files.put(Files.write(folder.resolve("good-%02d.zip".formatted(number)), sample.bytes(redaction)), 0);
            var bad = Tamper.of(new SampleBundle(5 + number % 5, number).bytes(), number + 1_000);
            files.put(Files.write(folder.resolve("bad-%02d.zip".formatted(number)), bad.bytes()), 1);
        }
        Files.writeString(folder.resolve("verify.py"), BundleWriter.script());
        assertTrue(BundleWriter.script().lines().count() < 150);
        var driver = "import sys; sys.path.insert(0, sys.argv[1]); import verify\nfor f in sys.argv[2:]: print(verify.verify(f)[0])";
        var command = new ArrayList<>(List.of(python.get().toString(), "-c", driver, folder.toString()));
        files.keySet().forEach(file -> command.add(file.toString()));

        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        process.waitFor();

        assertEquals(files.size(), said.size(), said::toString);
        var answers = said.iterator();
        for (var file : files.keySet()) {
            int theirs = Integer.parseInt(answers.next());
            int ours = switch (Verifier.verify(file)) {
                case Intact _ -> 0;
                case Broken _ -> 1;
                case Verification.NotABundle _ -> 2;
            };
            assertEquals(ours, theirs, file.getFileName().toString());
            assertEquals(files.get(file) == 0, ours == 0, file.getFileName().toString());
        }
    }

    private Verification verify(byte[] bytes) throws IOException {
        return Verifier.verify(Files.write(folder.resolve("bundle.zip"), bytes));
    }
}
