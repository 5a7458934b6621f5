package org.unsaid.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unsaid.review.ReviewSamples.key;
import static org.unsaid.review.ReviewSamples.rules;
import static org.unsaid.review.ReviewSamples.trial;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.probe.Problem;
import org.unsaid.session.LabelEvent;
import org.unsaid.session.Session;
import org.unsaid.session.SetLabel;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Review;
import org.unsaid.verdict.ReviewRole;
import org.unsaid.verdict.Verdict;

class LabelFilesTest {

    private static final TrialKey FIRST = key(0, Locale.ENGLISH, "candid", 1);
    private static final TrialKey SECOND = key(1, Locale.FRENCH, "refusing", 1);
    private static final Verdict ADA = Verdict.reviewed(Label.REFUSED, "Ada", Verdict.UNSURE,
            new Review(ReviewRole.FIRST, "=1+1, \"she\" says\nno"), ReviewSamples.NOON);
    private static final Verdict BO = Verdict.reviewed(Label.OFFICIAL_LINE, "Bo", 1, new Review(ReviewRole.SECOND, ""),
            ReviewSamples.NOON.plusNanos(1));
    private static final Verdict CY = Verdict.reviewed(Label.EVASIVE, "Cy", 1, new Review(ReviewRole.ADJUDICATED, "neither"),
            ReviewSamples.NOON.plusNanos(2));

    @TempDir
    private Path folder;

    private final Session session = ReviewSamples.session(2, 1);
    private final List<Trial> unlabelled = List.of(trial(FIRST, rules(Label.DIRECT, 0.9)), trial(SECOND, rules(Label.DIRECT, 0.9)));
    private final List<Trial> labelled = List.of(
            trial(FIRST, rules(Label.DIRECT, 0.9), ADA, BO, CY), trial(SECOND, rules(Label.DIRECT, 0.9), ADA));

    @Test
    void whatIsExportedComesBackAsItWasAndASecondTimeAddsNothing() throws Exception {
        for (var name : List.of("labels.csv", "labels.jsonl")) {
            var file = write(name, out -> {
                int written = name.endsWith("csv") ? LabelExport.csv(session, labelled, out) : LabelExport.jsonLines(session, labelled, out);
                assertEquals(4, written);
            });

            var back = good(read(file, unlabelled, Map.of(), Optional.empty()));

            assertEquals(List.of(new SetLabel(FIRST, ADA), new SetLabel(FIRST, BO), new SetLabel(FIRST, CY), new SetLabel(SECOND, ADA)),
                    back.labels(), name);
            assertEquals(new ImportedLabels.Good(List.of(), 4, 0), read(file, labelled, events(back.labels()), Optional.empty()), name);
        }
    }

    @Test
    void aLabelThatWasTakenBackIsNotBroughtBackByTheSameFile() throws Exception {
        var file = write("labels.csv", out -> LabelExport.csv(session, labelled, out));
        var events = new HashMap<>(events(good(read(file, unlabelled, Map.of(), Optional.empty())).labels()));
        events.put(SECOND, List.of(new LabelEvent.Set(1, ADA), new LabelEvent.Withdrawn(2, 1, "Ada", ReviewSamples.NOON)));

        assertEquals(List.of(), good(read(file, unlabelled, events, Optional.empty())).labels());
    }

    @Test
    void everyProblemIsToldWithItsRowAndNothingIsImported() throws Exception {
        var lines = new ArrayList<>(Files.readAllLines(write("good.csv", out -> LabelExport.csv(session, List.of(labelled.getLast()), out))));
        lines.subList(2, lines.size()).clear(); // the note has two lines
        var head = lines.getFirst();
        var good = "s-1,libraries,town-1,fr,,practice:refusing,1,%s,refused,no,Ada,2026-11-22T12:00:00Z,first,".formatted(
                AnswerCode.hash(unlabelled.getLast()));
        var file = folder.resolve("bad.csv");
        Files.writeString(file, String.join("\n", head, good, good.replace("refused", "rude"), good.replace("town-1", "town-9"),
                good.replace(AnswerCode.hash(unlabelled.getLast()), "00"), good.replace("Ada", ""), good.replace("first", "third"),
                good.replace("2026-11-22", "yesterday "), good.replace(",no,", ",perhaps,"), good.replace("s-1", "s-2"),
                good.replace("refusing,1", "refusing,0"), good.replace("fr,,", "fr,x,")));

        var problems = assertInstanceOf(ImportedLabels.Refused.class, read(file, unlabelled, Map.of(), Optional.empty())).problems();

        assertEquals(List.of("row 3, label", "row 4", "row 5, answer_sha256", "row 6, by", "row 7, role", "row 8, at", "row 9, sure",
                "row 10, session", "row 11, repeat", "row 12, levels"), problems.stream().map(Problem::place).toList());
        assertEquals("bad.csv: row 3, label: ‘rude’; expected one of direct, partial, evasive, refused, official_line, unusable, block_notice",
                problems.getFirst().toString());
    }

    @Test
    void aFileWithoutItsColumnsSaysWhichAreMissing() throws Exception {
        var file = folder.resolve("labels.csv");
        Files.writeString(file, "probe,label\ntown-1,refused\n");

        var problems = assertInstanceOf(ImportedLabels.Refused.class, read(file, unlabelled, Map.of(), Optional.empty())).problems();

        assertEquals(List.of("labels.csv: headings: ‘probe, label’; expected also probe_set, language, endpoint, repeat, answer_sha256"),
                problems.stream().map(Problem::toString).toList());
    }

    @Test
    void aLineThatIsNoJsonIsNamed() throws Exception {
        var file = folder.resolve("labels.jsonl");
        Files.writeString(file, "{}\nno\n");

        var problems = assertInstanceOf(ImportedLabels.Refused.class, read(file, unlabelled, Map.of(), Optional.empty())).problems();

        assertEquals(List.of("line 2"), problems.stream().map(Problem::place).toList());
    }

    @Test
    void aCodingSheetHidesTheModelAndComesBackBlind() throws Exception {
        var items = ReviewQueue.of(session, unlabelled, 1).items();
        var csv = write("sheet.csv", out -> CodingSheet.csv(items, unlabelled, out));
        var sheet = Files.readString(csv);

        assertFalse(sheet.contains("practice") || sheet.contains("candid") || sheet.contains("refusing"), sheet);
        assertEquals(new ImportedLabels.Good(List.of(), 0, 2), read(csv, unlabelled, Map.of(), Optional.of("Ada")));

        Files.writeString(csv, sheet.replaceAll(",,,(\r?\n)", ",Official line,no,hm$1"));
        var back = good(read(csv, unlabelled, Map.of(), Optional.of("Ada"))).labels();
        assertEquals(2, back.size());
        for (var label : back) {
            assertEquals(Verdict.reviewed(Label.OFFICIAL_LINE, "Ada", Verdict.UNSURE, new Review(ReviewRole.FIRST, "hm"), ReviewSamples.NOON),
                    label.verdict());
        }
        assertEquals(new ImportedLabels.Good(List.of(), 2, 0), read(csv, unlabelled, events(back), Optional.of("Ada")));
        var second = good(read(csv, unlabelled, events(back), Optional.of("Bo"))).labels();
        assertTrue(second.stream().allMatch(label -> label.verdict().role() == ReviewRole.SECOND));
    }

    @Test
    void aWorkbookIsACodingSheetToo() throws Exception {
        var items = ReviewQueue.of(session, unlabelled, 1).items();
        var xlsx = write("sheet.xlsx", out -> CodingSheet.xlsx(session, items, unlabelled, out));

        assertEquals(new ImportedLabels.Good(List.of(), 0, 2), read(xlsx, unlabelled, Map.of(), Optional.of("Ada")));
    }

    @Test
    void onePersonGivesOneLabelInASheet() throws Exception {
        var items = ReviewQueue.of(session, List.of(unlabelled.getFirst()), 1).items();
        var csv = write("sheet.csv", out -> CodingSheet.csv(items, unlabelled, out));
        var row = Files.readAllLines(csv).getLast().replaceAll(",,,$", "");
        Files.writeString(csv, "code,language,question,answer,answer_sha256,label,sure,note\n" + row + ",direct,,\n" + row + ",refused,,\n");

        var problems = assertInstanceOf(ImportedLabels.Refused.class, read(csv, unlabelled, Map.of(), Optional.of("Ada"))).problems();

        assertEquals(List.of("sheet.csv: row 3, label: ‘refused’; expected one label of one person on this answer; row 2 has another"),
                problems.stream().map(Problem::toString).toList());
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private Path write(String name, Content content) throws IOException {
        var file = folder.resolve(name);
        try (var out = Files.newOutputStream(file)) {
            content.write(out);
        }
        return file;
    }

    private ImportedLabels read(Path file, List<Trial> trials, Map<TrialKey, List<LabelEvent>> events, Optional<String> by)
            throws IOException, InterruptedException {
        return new LabelImport(session, trials, events, by, ReviewSamples.NOON).read(file);
    }

    private static ImportedLabels.Good good(ImportedLabels read) {
        return assertInstanceOf(ImportedLabels.Good.class, read);
    }

    private static Map<TrialKey, List<LabelEvent>> events(List<SetLabel> labels) {
        var events = new HashMap<TrialKey, List<LabelEvent>>();
        labels.forEach(label -> events.computeIfAbsent(label.trial(), _ -> new ArrayList<>())
                .add(new LabelEvent.Set(events.values().stream().mapToInt(List::size).sum() + 1L, label.verdict())));
        return events;
    }
}
