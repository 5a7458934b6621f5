package org.unsaid.judging;

import org.unsaid.session.Judgement;

/// Counts what judges say while it comes. Safe for any thread.
public final class JudgeCounter {

    private JudgeTally tally = JudgeTally.NOTHING; // guarded by this

    public synchronized void add(Judgement judgement) {
        tally = tally.plus(judgement);
    }

    public synchronized JudgeTally tally() {
        return tally;
    }
}
