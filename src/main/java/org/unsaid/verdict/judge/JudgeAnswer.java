package org.unsaid.verdict.judge;

import java.util.List;
import java.util.Optional;
import org.unsaid.verdict.CodeVerdict.Weakness;
import org.unsaid.verdict.FactVerdict.Claim;
import org.unsaid.verdict.Label;
import org.unsaid.verdict.Span;

/// What an answer of a judge amounts to.
public sealed interface JudgeAnswer {

    /// @param confidence from 0 to 1
    /// @param spans      of the answer that was judged; none where nothing was quoted
    /// @param state      whose official line it is, ISO 3166-1 alpha-2
    record Labelled(Label label, double confidence, List<Span> spans, Optional<String> state) implements JudgeAnswer {
        public Labelled {
            spans = List.copyOf(spans);
        }
    }

    /// @param facts one of each that was asked for, in that order
    record FactsRead(List<FactRead> facts) implements JudgeAnswer {
        public FactsRead {
            facts = List.copyOf(facts);
        }
    }

    /// @param fact  its id
    /// @param spans of the answer that was judged; none where it was left out
    record FactRead(String fact, Claim claim, List<Span> spans) {
        public FactRead {
            spans = List.copyOf(spans);
        }
    }

    /// @param weaknesses of the code, each once, in the order in which they were named; may be none
    record WeaknessesRead(List<Weakness> weaknesses) implements JudgeAnswer {
        public WeaknessesRead {
            weaknesses = List.copyOf(weaknesses);
        }
    }

    /// There is no label.
    ///
    /// @param detail what was wrong, or what the service said; may be empty, and is hostile text
    record Failed(Failure kind, String detail) implements JudgeAnswer {}

    /// Why a judge gave no label. None of them says anything of the answer that was to be judged.
    enum Failure {
        /// The judge's service stepped in.
        BLOCKED,
        /// The judge would not judge.
        REFUSED,
        /// Its answer ended before its end.
        CUT_OFF,
        EMPTY,
        /// It wrote something else than the JSON it was asked for.
        NOT_AS_ASKED,
        /// Its quotation does not stand in the answer.
        MADE_UP_QUOTE,
        /// A line that it names is none of the code's.
        MADE_UP_LINE,
        /// For a technical reason there was no answer.
        FAILED;

        /// Whether asking again can come to something else: a block or a refusal is a result.
        public boolean worthAskingAgain() {
            return switch (this) {
                case BLOCKED, REFUSED -> false;
                case CUT_OFF, EMPTY, NOT_AS_ASKED, MADE_UP_QUOTE, MADE_UP_LINE, FAILED -> true;
            };
        }
    }
}
