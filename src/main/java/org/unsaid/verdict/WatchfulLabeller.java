package org.unsaid.verdict;

import java.util.List;
import java.util.function.Supplier;

/// Watches for official lines also where nobody says which: in answers to a question of one's own, or from elsewhere.
public final class WatchfulLabeller implements Labeller {

    private final Labeller labeller;
    private final Supplier<WatchedLines> lines;

    /// @param lines that may be met; asked for when they are first needed
    public WatchfulLabeller(Labeller labeller, Supplier<WatchedLines> lines) {
        this.labeller = labeller;
        this.lines = lines;
    }

    @Override
    public Verdict label(Passage passage) {
        return labeller.label(watched(passage));
    }

    @Override
    public List<Verdict> labels(Passage passage) {
        return labeller.labels(watched(passage));
    }

    private Passage watched(Passage passage) {
        return passage.officialLines().isEmpty() ? passage.guessing(lines.get().in(passage.prompt(), passage.text())) : passage;
    }
}
