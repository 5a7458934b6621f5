package org.unsaid.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.probe.ProbeLibrary;
import org.unsaid.probe.Role;
import org.unsaid.verdict.CombinedLabeller;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Passage;
import org.unsaid.verdict.WatchedLines;
import org.unsaid.verdict.WatchfulLabeller;

/// What a newcomer sees first is right: each part is labelled as what it plays, on every question that is shipped.
class PracticeLabelsTest {

    private static final Map<Part, Set<Label>> PLAYED = Map.of(
            Part.CANDID, EnumSet.of(Label.DIRECT),
            Part.REFUSING, EnumSet.of(Label.REFUSED),
            Part.EVASIVE, EnumSet.of(Label.EVASIVE, Label.PARTIAL));

    /// Their facts are what a law says, which is the line itself.
    private static final Set<String> QUOTE_THE_LINE = Set.of("anti-secession-law", "constitution-2018");

    @TempDir
    private Path own;

    @Test
    void everyPartIsLabelledAsWhatItPlays() {
        var sets = ProbeLibrary.read(own).sets();
        var repertoire = new Repertoire();
        repertoire.learn(sets);
        var models = new PracticeModels(repertoire, Tempo.INSTANT);
        var lines = new WatchedLines(ProbeLibrary.shippedSubjects());
        var labeller = new WatchfulLabeller(new CombinedLabeller(), () -> lines);
        var wrong = new ArrayList<String>();
        for (var set : sets) {
            for (var probe : set.probes()) {
                probe.prompts().forEach((language, prompt) -> PLAYED.forEach((part, labels) -> {
                    var text = words(models, part, prompt.text());
                    var label = labeller.label(new Passage(prompt.text(), language, text, false, set.officialLines())).label();
                    boolean quotes = part == Part.CANDID && label == Label.OFFICIAL_LINE && QUOTE_THE_LINE.contains(probe.id());
                    if (!quotes && !(probe.role() == Role.SENSITIVE ? labels : Set.of(Label.DIRECT)).contains(label)) {
                        wrong.add("%s/%s %s %s: %s %s".formatted(set.id(), probe.id(), language.toLanguageTag(), part, label, text));
                    }
                }));
            }
        }

        assertFalse(sets.isEmpty());
        assertEquals(List.of(), wrong);
    }

    private static String words(PracticeModels models, Part part, String prompt) {
        return models.play(part.model(), Optional.empty(), prompt).pieces().stream().map(piece -> piece.body()).collect(Collectors.joining()).lines()
                .filter(line -> line.startsWith("data: {")).map(line -> JsonParser.parseString(line.substring(6)).getAsJsonObject())
                .flatMap(data -> data.getAsJsonArray("choices").asList().stream())
                .map(choice -> choice.getAsJsonObject().getAsJsonObject("delta"))
                .filter(delta -> delta != null && delta.has("content") && !delta.get("content").isJsonNull())
                .map(delta -> delta.get("content").getAsString()).collect(Collectors.joining());
    }
}
