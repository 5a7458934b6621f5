package org.unsaid.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.unsaid.endpoint.Marker;
import org.unsaid.endpoint.Reply;
import org.unsaid.run.Plan;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.Delivery;
import org.unsaid.verdict.Method;
import org.unsaid.verdict.Outcome;
import org.unsaid.verdict.Span;
import org.unsaid.verdict.Verdict;

/// Every answer of a report, under its question.
final class AnswerBlocks {

    /// So many are put in order by question; of more, each stands where it was stored.
    private static final int SORTED = 20_000;

    private final SessionExport export;
    private final Words words;
    private final int most;
    private int written;
    private Optional<TrialKey> before = Optional.empty();

    AnswerBlocks(SessionExport export, Words words, int most) {
        this.export = export;
        this.words = words;
        this.most = most;
    }

    void compose(Consumer<Block> out) {
        var first = new ArrayList<Trial>();
        export.trials().forEach(trial -> {
            if (written >= most) {
                return;
            }
            written++;
            if (written <= SORTED) {
                first.add(trial);
                return;
            }
            if (written == SORTED + 1) {
                sorted(first, out);
                first.clear();
            }
            block(trial, out);
        });
        sorted(first, out);
    }

    private void sorted(List<Trial> trials, Consumer<Block> out) {
        Map<TrialKey, Integer> order = new HashMap<>();
        for (var key : Plan.keys(export.session().setup())) {
            order.put(key, order.size());
        }
        trials.stream().sorted(Comparator.comparing(trial -> order.getOrDefault(trial.key(), Integer.MAX_VALUE)))
                .sorted(Comparator.comparing(trial -> order.getOrDefault(first(trial.key()), Integer.MAX_VALUE)))
                .forEach(trial -> block(trial, out));
    }

    /// The trial under which all answers to one question in one language stand together.
    private TrialKey first(TrialKey key) {
        var setup = export.session().setup();
        return new TrialKey(key.probeSet(), key.probe(), key.language(), key.levels(), setup.endpoints().getFirst().spec(), 1);
    }

    private void block(Trial trial, Consumer<Block> out) {
        var key = first(trial.key());
        if (!before.equals(Optional.of(key))) {
            before = Optional.of(key);
            out.accept(new Block.Heading(3, key.probeSet() + " / " + key.probe() + (key.levels().isEmpty() ? "" : " " + key.levels())
                    + ", " + words.language(key.language())));
            out.accept(new Block.Quotation(new Block.Text(trial.prompt(), Optional.of(key.language()))));
        }
        out.accept(answer(trial));
    }

    Block.Answer answer(Trial trial) {
        var setup = export.session().setup();
        var endpoint = setup.endpoint(trial.key().endpoint());
        var language = Optional.of(trial.key().language());
        var badges = new ArrayList<String>();
        if (trial.delivery() == Delivery.TRUNCATED) {
            badges.add(words.text(trial.reply().markers().contains(Marker.LENGTH_EQUALS_LIMIT) ? "report.cut-at-limit" : "report.cut"));
        }
        if (trial.outcome() == Outcome.BLOCKED && trial.delivery() != Delivery.BLOCKED) {
            badges.add(words.text("report.block-text"));
        }
        var name = endpoint.map(new EndpointText(words)::name).orElse(trial.key().endpoint());
        return new Block.Answer(name + ", " + words.text("report.repeat", words.number(trial.key().repeat()), words.number(setup.repeats())),
                new Block.Line.Badge(trial.outcome(), words.outcome(trial.outcome())), badges, about(trial),
                new Block.Text(trial.reply().text(), language), spans(trial), after(trial, language));
    }

    private List<String> about(Trial trial) {
        var about = new ArrayList<String>();
        about.add(by(trial));
        about.add(words.text("report.asked-at", Footnotes.second(trial.sentAt())));
        export.session().setup().endpoint(trial.key().endpoint()).ifPresent(endpoint -> about.add(new EndpointText(words).where(endpoint)));
        trial.origin().servedBy().ifPresent(host -> about.add(words.text("report.served-by", host)));
        trial.origin().modelReturned().ifPresent(model -> about.add(words.text("report.model-returned", model)));
        trial.origin().requestId().ifPresent(id -> about.add(words.text("report.request-id", id)));
        return about;
    }

    String by(Trial trial) {
        return switch (trial.delivery()) {
            case BLOCKED, FAILED, EMPTY -> words.text("report.label-wire");
            case ANSWERED, TRUNCATED -> trial.verdict().map(verdict -> verdict.method() == Method.HUMAN
                    ? words.text("report.label-by-person", verdict.version())
                    : words.text("report.label-by", verdict.version(), words.part(verdict.confidence()))).orElseGet(() -> words.text("report.no-label"));
        };
    }

    private static List<Span> spans(Trial trial) {
        var spans = new ArrayList<Span>();
        int end = 0;
        for (var span : trial.verdict().map(Verdict::spans).orElse(List.of()).stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
            if (span.start() >= end && span.end() <= trial.reply().text().length()) {
                spans.add(span);
                end = span.end();
            }
        }
        return spans;
    }

    private List<Block.Aside> after(Trial trial, Optional<Locale> language) {
        var after = new ArrayList<Block.Aside>();
        if (trial.reply().text().isBlank()) {
            after.add(new Block.Aside(words.text("report.no-text"), new Block.Text("", Optional.empty())));
        }
        switch (trial.reply()) {
            case Reply.Answered _ -> { }
            case Reply.BlockedByService blocked -> {
                after.add(new Block.Aside(words.text("report.blocked-by", blocked.code(), blocked.message()), new Block.Text("", Optional.empty())));
                blocked.replacement().ifPresent(text -> after.add(new Block.Aside(words.text("report.replaced"), new Block.Text(text, language))));
            }
            case Reply.TechnicalFailure failure ->
                after.add(new Block.Aside(words.text("report.failed", failure.message()), new Block.Text("", Optional.empty())));
        }
        if (!trial.reply().reasoning().isEmpty()) {
            after.add(new Block.Aside(words.text("report.reasoning"), new Block.Text(trial.reply().reasoning(), Optional.empty())));
        }
        Optional.ofNullable(export.notes().get(trial.key()))
                .ifPresent(note -> after.add(new Block.Aside(words.text("report.note"), new Block.Text(note, Optional.empty()))));
        return after;
    }
}
