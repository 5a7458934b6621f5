package org.unsaid.export;

import org.unsaid.verdict.Outcome;

/// The colours of an outcome on white, as on the light screens: `0xrrggbb`.
record OutcomeColours(int tint, int ink, int accent) {

    static OutcomeColours of(Outcome outcome) {
        return switch (outcome) {
            case BLOCKED -> new OutcomeColours(0x1b1f2b, 0xffffff, 0x1b1f2b);
            case REFUSED -> new OutcomeColours(0xe3ccc9, 0x702116, 0x8c291c);
            case OFFICIAL_LINE -> new OutcomeColours(0xeedbee, 0x6e2a6f, 0xa63fa8);
            case EVASIVE -> new OutcomeColours(0xf4e8db, 0x6f4109, 0xb3690f);
            case PARTIAL -> new OutcomeColours(0xe8f1f3, 0x2d545a, 0x5096a0);
            case DIRECT -> new OutcomeColours(0xffffff, 0x1b3975, 0x1b3975);
            case UNUSABLE -> new OutcomeColours(0xededec, 0x514e4a, 0x5e5b56);
            case FAILED -> new OutcomeColours(0xffffff, 0x3e2623, 0x3e2623);
            case EMPTY -> new OutcomeColours(0xffffff, 0x57606a, 0x57606a);
        };
    }
}
