package org.unsaid;

import java.util.Random;

/// Laws that hold for any value, tried with many: chosen at random and the same in every run. A failure names the seed
/// that it came of.
public final class Any {

    private Any() {}

    /// What holds for whatever is drawn.
    public interface Law {
        void holds(Random random) throws Exception;
    }

    /// @param tries how often
    public static void times(int tries, Law law) throws Exception {
        for (int seed = 0; seed < tries; seed++) {
            try {
                law.holds(new Random(seed * 0x9E3779B97F4A7C15L)); // neighbouring seeds begin alike
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("with seed %d: %s".formatted(seed, e.getMessage()), e);
            }
        }
    }

    /// Of these characters; one in eight is empty, and half are short, where most mistakes are.
    public static String text(Random random, String characters, int longest) {
        return text(random, longest, () -> characters.charAt(random.nextInt(characters.length())));
    }

    /// Of any UTF-16 unit there is, half a pair as well.
    public static String text(Random random, int longest) {
        return text(random, longest, () -> (char) random.nextInt(Character.MAX_VALUE + 1));
    }

    private interface Letter {
        char next();
    }

    private static String text(Random random, int longest, Letter letter) {
        int length = random.nextInt(8) == 0 ? 0 : random.nextInt((random.nextBoolean() ? Math.min(4, longest) : longest) + 1);
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(letter.next());
        }
        return text.toString();
    }
}
