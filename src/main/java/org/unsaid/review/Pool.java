package org.unsaid.review;

import java.util.Set;

/// What a reviewer can narrow the queue to. Coarser than [Why], since "official line" would tell what the machine said.
public enum Pool {
    ALL, DOUBTFUL, SAMPLE, DISPUTED;

    public boolean holds(Set<Why> reasons) {
        return reasons.stream().anyMatch(why -> this == ALL || this == of(why));
    }

    /// The narrowest that holds what is there for this reason.
    public static Pool of(Why why) {
        return switch (why) {
            case UNSURE, BABBLE, DISAGREEING, OFFICIAL_LINE, BLOCK_NOTICE -> DOUBTFUL;
            case SAMPLE -> SAMPLE;
            case DISPUTED -> DISPUTED;
        };
    }
}
