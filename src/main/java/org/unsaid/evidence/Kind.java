package org.unsaid.evidence;

import java.util.Arrays;
import java.util.Optional;

/// What a record is of.
public enum Kind {
    SESSION("session", Part.SESSION),
    ENDPOINT("endpoint", Part.ENDPOINTS),
    PROBE_SET("probe_set", Part.PROBES),
    EXCHANGE("exchange", Part.EXCHANGES),
    TRIAL("trial", Part.TRIALS),
    LABEL("label", Part.CUSTODY),
    NOTE("note", Part.CUSTODY),
    TAG("tag", Part.CUSTODY),
    /// Something that was done with an answer recorded by hand.
    RECORDED("recorded", Part.CUSTODY),
    /// What a judge was sent and what it sent back, as bytes.
    JUDGEMENT("judgement", Part.CUSTODY),
    /// What a judge or a person says that an answer does with a fact.
    FACT("fact", Part.CUSTODY),
    /// Of an answer, by a machine.
    TRANSLATION("translation", Part.CUSTODY),
    EVENT("event", Part.CUSTODY);

    private final String word;
    private final Part part;

    Kind(String word, Part part) {
        this.word = word;
        this.part = part;
    }

    public String word() {
        return word;
    }

    /// Where its records stand in a bundle.
    public Part part() {
        return part;
    }

    public static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /// A part of a bundle that holds records, in the order of their numbers.
    public enum Part {
        CUSTODY("custody.jsonl", Chain.CUSTODY),
        ENDPOINTS("endpoints.jsonl", Chain.ANSWERS),
        EXCHANGES("exchanges.jsonl", Chain.ANSWERS),
        PROBES("probes.jsonl", Chain.ANSWERS),
        SESSION("session.jsonl", Chain.ANSWERS),
        TRIALS("trials.jsonl", Chain.ANSWERS);

        private final String file;
        private final Chain chain;

        Part(String file, Chain chain) {
            this.file = file;
            this.chain = chain;
        }

        public String file() {
            return file;
        }

        public Chain chain() {
            return chain;
        }
    }
}
