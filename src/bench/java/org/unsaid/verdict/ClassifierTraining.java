package org.unsaid.verdict;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.unsaid.bench.LabelledAnswer;

/// Trains the classifier and writes its weights, what it is weighed by, and its card:
/// `mvn -Pbench compile exec:exec@classifier-training`.
///
/// The answers are not part of the project; without them it says so and ends well. From the same answers come the same
/// weights. XSTest is measured and never trained on.
public final class ClassifierTraining {

    static final List<String> TRAINED_ON = List.of("chatgpt-refusals", "speechmap");
    static final String NEVER_TRAINED_ON = "xstest";
    static final Trainer TRAINER = new Trainer(10, 0);

    private ClassifierTraining() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        if (!Files.isDirectory(folder)) {
            System.out.println("No labelled answers at " + folder.toAbsolutePath().normalize() + ": nothing trained.");
            return;
        }
        var out = Path.of(arguments[1]);
        var rules = new RuleLabeller();
        var samples = samples(folder, TRAINED_ON, rules);
        var chances = CrossValidation.chances(samples, TRAINER);
        var combination = Calibration.fit(samples, chances);
        var model = TRAINER.fit(samples);
        var bytes = model.written();
        Files.write(out.resolve("classifier.bin"), bytes);
        Files.writeString(out.resolve("classifier.json"), new GsonBuilder().setPrettyPrinting().create().toJson(combination) + "\n");
        var figures = new Figures(samples, chances, combination, samples(folder, List.of(NEVER_TRAINED_ON), rules), model);
        System.out.println(figures.text());
        Files.writeString(out.resolve("classifier.md"), Card.text(samples, figures, sha256(bytes), bytes.length));
    }

    static List<Sample> samples(Path folder, List<String> sources, RuleLabeller rules) {
        var samples = new ArrayList<Sample>();
        for (var source : sources) {
            LabelledAnswer.read(folder.resolve(source + ".jsonl.gz")).forEach(answer -> samples.add(Sample.of(source, answer, rules)));
        }
        return samples;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java knows no SHA-256", e);
        }
    }
}
