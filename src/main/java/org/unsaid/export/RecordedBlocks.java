package org.unsaid.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.unsaid.run.Wording;
import org.unsaid.session.RecordedAnswer;
import org.unsaid.verdict.Outcome;

/// Answers recorded by hand, in a section of their own that says that they are in no rate.
final class RecordedBlocks {

    private final SessionExport export;
    private final Words words;

    RecordedBlocks(SessionExport export, Words words) {
        this.export = export;
        this.words = words;
    }

    void compose(List<RecordedAnswer> recorded, Consumer<Block> out) {
        if (recorded.isEmpty()) {
            return;
        }
        out.accept(new Block.Heading(2, words.text("recorded.title")));
        out.accept(new Block.Paragraph(words.text("recorded.says")));
        for (var answer : recorded) {
            out.accept(new Block.Heading(3, heading(answer)));
            out.accept(new Block.Entries(about(answer).stream().map(entry -> new Block.Entry(entry.name(), entry.value())).toList()));
            out.accept(new Block.Quotation(new Block.Text(answer.text(), Optional.of(answer.asked().language()))));
        }
    }

    String heading(RecordedAnswer answer) {
        var asked = answer.asked();
        return asked.probeSet() + " / " + asked.probe() + (asked.levels().isEmpty() ? "" : " " + asked.levels()) + ", "
                + words.language(asked.language()) + ": " + answer.sighting().application();
    }

    /// Everything that is said of one, but its text.
    List<Block.Entry> about(RecordedAnswer answer) {
        var about = new ArrayList<Block.Entry>();
        question(answer).ifPresent(question -> add(about, "recorded.question", question));
        add(about, "recorded.application", answer.sighting().application());
        add(about, "recorded.place", answer.sighting().place());
        add(about, "recorded.seen", Footnotes.second(answer.sighting().at()));
        answer.sighting().model().ifPresent(model -> add(about, "recorded.model", model));
        add(about, "recorded.by", words.text("recorded.by.whom", answer.by(), Footnotes.second(answer.recordedAt())));
        add(about, "recorded.label", answer.label().map(label -> words.text("recorded.label.by",
                words.outcome(Outcome.of(label.label())), label.version())).orElseGet(() -> words.text("report.no-label")));
        add(about, "recorded.picture", answer.picture().map(hash -> words.text("recorded.picture.hash", hash))
                .orElseGet(() -> words.text("recorded.picture.none")));
        return about;
    }

    /// The question as the session puts it; empty where it has no such question, as after a probe set was taken out of a bundle.
    private Optional<String> question(RecordedAnswer answer) {
        var setup = export.session().setup();
        var key = answer.asked().putTo("");
        return setup.probe(key).filter(probe -> probe.prompts().containsKey(key.language())).map(_ -> Wording.of(setup, key).prompt());
    }

    private void add(List<Block.Entry> about, String key, String value) {
        about.add(new Block.Entry(words.text(key), value));
    }
}
