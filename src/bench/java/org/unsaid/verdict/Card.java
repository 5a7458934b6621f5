package org.unsaid.verdict;

import java.util.List;

/// The card that lies beside the weights.
final class Card {

    private Card() {}

    static String text(List<Sample> samples, Figures figures, String sha256, int size) {
        return """
                # The classifier (%s)

                Written by `mvn -Pbench compile exec:exec@classifier-training -Dlabelled=FOLDER`, together with `classifier.bin`
                (weights, %,d bytes, SHA-256 `%s`) and `classifier.json` (how rules and classifier are weighed together, and the
                calibration). The same answers give the same bytes: the solver draws no random numbers, there is no seed.

                - **Is**: a linear model, logistic regression of each of three classes against the others (refuses, withholds without
                  refusing, answers), over %d traits (which signs of the rules stand where, length, share of substance) and the
                  hashed runs of one to three words, in Chinese characters, of the first 300 and the last 120 characters, in %,d
                  buckets, a byte each.
                - **Trained on** %,d public labelled answers: ChatGPT refusals (maxwellreuter/chatgpt-refusals, MIT, labels by people,
                  English, one model of 2023) and SpeechMap (xlr8harder/speechmap-data, Apache-2.0, labels by a judge model, English
                  and Chinese, 28 models). The answers are not part of this project. **Not trained on**: XSTest.
                - **Measured**: each answer by a classifier that had seen neither its question nor its model (ChatGPT refusals: one
                  model, so by question alone); XSTest by the classifier that is shipped. The rules were written while looking at the
                  same answers, so expect less of them, and of both together, on others.
                - **Limits**: French and Traditional Chinese were in no training answer: there the traits alone speak, by way of the
                  rules' phrases. “Withholds” is where judges themselves agree about half the time. Official lines, notices and
                  unusable texts are left to the rules. It learns how answers of 2023 to 2025 begin and end; later models may differ.

                %s""".formatted(CombinedLabeller.CLASSIFIER, size, sha256, Traits.COUNT, Wording.BUCKETS, samples.size(), figures.text());
    }
}
