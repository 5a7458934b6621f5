package org.unsaid.verdict;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Weights of three classes, each against the others: those of [Traits] as they are, those of [Wording] in a byte each.
///
/// As a file: a mark, the number of traits, the weights of the traits and the intercept class by class, the size of a
/// step, and a byte for each bucket and class.
final class LinearModel {

    /// What an answer does, in the order of the weights: refuses, withholds without refusing, answers.
    static final int REFUSES = 0;
    static final int WITHHOLDS = 1;
    static final int ANSWERS = 2;
    static final int CLASSES = 3;

    /// How much all the wording together may weigh beside one trait; as trained.
    private static final double WORDING = 3;

    private static final int MARK = 0x554E5331;

    private final float[][] traits;
    private final float step;
    private final byte[] wording;

    /// @param traits  a row a class: a weight for each trait, then the intercept
    /// @param step    what one of `wording` stands for
    /// @param wording of bucket and class, class by class within a bucket
    LinearModel(float[][] traits, float step, byte[] wording) {
        this.traits = traits;
        this.step = step;
        this.wording = wording;
    }

    static LinearModel shipped() {
        return read(Resources.bytes("classifier.bin"));
    }

    /// How much each run of a text of so many weighs.
    static double perRun(int runs) {
        return WORDING / Math.sqrt(Math.max(1, runs));
    }

    /// Chances of the three classes, which add up to 1.
    double[] chances(float[] of, Wording words) {
        var sums = new int[CLASSES];
        for (int i = 0; i < words.count(); i++) {
            int at = words.bucket(i) * CLASSES;
            sums[0] += wording[at];
            sums[1] += wording[at + 1];
            sums[2] += wording[at + 2];
        }
        double perRun = perRun(words.count()) * step;
        var chances = new double[CLASSES];
        double all = 0;
        for (int c = 0; c < CLASSES; c++) {
            double sum = sums[c] * perRun + traits[c][Traits.COUNT];
            for (int i = 0; i < Traits.COUNT; i++) {
                sum += of[i] * traits[c][i];
            }
            chances[c] = 1 / (1 + Math.exp(-sum));
            all += chances[c];
        }
        for (int c = 0; c < CLASSES; c++) {
            chances[c] /= all;
        }
        return chances;
    }

    /// How much a run of words speaks for a class rather than for the others, on any scale.
    int weight(int bucket, int forClass) {
        int at = bucket * CLASSES;
        int others = 0;
        for (int c = 0; c < CLASSES; c++) {
            others += c == forClass ? 0 : wording[at + c];
        }
        return 2 * wording[at + forClass] - others;
    }

    /// The same of a trait.
    float traitWeight(int trait, int forClass) {
        float others = 0;
        for (int c = 0; c < CLASSES; c++) {
            others += c == forClass ? 0 : traits[c][trait];
        }
        return 2 * traits[forClass][trait] - others;
    }

    byte[] written() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(MARK);
            out.writeInt(Traits.COUNT);
            for (var row : traits) {
                for (float weight : row) {
                    out.writeFloat(weight);
                }
            }
            out.writeFloat(step);
            out.write(wording);
        } catch (IOException e) {
            throw new UncheckedIOException("writing a model to memory", e);
        }
        return bytes.toByteArray();
    }

    static LinearModel read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int mark = in.readInt();
            int count = in.readInt();
            if (mark != MARK || count != Traits.COUNT) {
                throw new IllegalStateException(
                        "classifier.bin has %d traits; expected %d: it must be trained anew".formatted(count, Traits.COUNT));
            }
            var traits = new float[CLASSES][Traits.COUNT + 1];
            for (var row : traits) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = in.readFloat();
                }
            }
            float step = in.readFloat();
            var wording = new byte[Wording.BUCKETS * CLASSES];
            in.readFully(wording);
            return new LinearModel(traits, step, wording);
        } catch (IOException e) {
            throw new UncheckedIOException("reading classifier.bin", e);
        }
    }
}
