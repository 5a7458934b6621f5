package org.unsaid.evidence;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.unsaid.evidence.Kind.Part;

/// A bundle that somebody changed, in one of many ways, mostly by someone who mends the sums of the parts afterwards.
///
/// @param how   for the message of a test
/// @param bytes the file
/// @param named what the first problem must name; empty where no record is bad, or which one cannot be known
@SuppressWarnings("ArrayRecordComponent") // never compared
record Tamper(String how, byte[] bytes, String named) {

    private static final List<Part> LISTS = List.of(Part.TRIALS, Part.EXCHANGES, Part.CUSTODY);
    static final int WAYS = 14;

    static Tamper of(byte[] good, long seed) {
        var random = new Random(seed);
        return switch ((int) (seed % WAYS)) {
            case 0 -> bits(good, random);
            case 1 -> new Tamper("cut off", Arrays.copyOf(good, 200 + random.nextInt(good.length - 200)), "");
            case 2 -> value(good, random, Rehash.PARTS);
            case 3 -> value(good, random, Rehash.RECORD);
            case 4 -> value(good, random, Rehash.LINK);
            case 5 -> swapped(good, random);
            case 6 -> deleted(good, random);
            case 7 -> inserted(good, random);
            case 8 -> renumbered(good, random);
            case 9 -> manifest(good, random);
            case 10 -> shortened(good, random);
            case 11 -> salt(good, random);
            case 12 -> body(good, random);
            default -> parts(good, random);
        };
    }

    /// How far the tamperer goes.
    private enum Rehash { PARTS, RECORD, LINK }

    private static Tamper bits(byte[] good, Random random) {
        var bytes = good.clone();
        int place = random.nextInt(bytes.length);
        bytes[place] ^= (byte) (1 << random.nextInt(8));
        return new Tamper("bit of byte " + place + " of " + bytes.length, bytes, "");
    }

    private static Tamper value(byte[] good, Random random, Rehash rehash) {
        var files = SampleBundle.unzip(good);
        var part = LISTS.get(random.nextInt(LISTS.size()));
        var lines = lines(files, part);
        int place = random.nextInt(lines.size());
        var old = Line.parse(lines.get(place)).orElseThrow();
        var name = List.copyOf(old.fields().keySet()).get(random.nextInt(old.fields().size()));
        var fields = new TreeMap<>(old.fields());
        fields.put(name, new JsonPrimitive("changed " + random.nextInt()));
        var changed = new Line(old.number(), old.kind(), fields, old.salts(), old.redacted(), old.hash(), old.link(), old.body());
        if (rehash != Rehash.PARTS) {
            var leaves = new TreeMap<>(changed.without(fields.keySet()).redacted());
            changed = new Line(old.number(), old.kind(), fields, old.salts(), old.redacted(), Line.hash(old.kind(), leaves), old.link(), old.body());
        }
        if (rehash == Rehash.LINK) {
            changed = new Line(changed.number(), changed.kind(), fields, old.salts(), old.redacted(), changed.hash(),
                    Chain.link(linkBefore(files, part.chain(), old.number()), changed.hash()), old.body());
        }
        lines.set(place, changed.text());
        put(files, part, lines);
        return new Tamper("%s of %s, then %s".formatted(name, old.name(), rehash), SampleBundle.rehashed(files),
                rehash == Rehash.LINK ? "" : "record " + old.number());
    }

    private static String linkBefore(Map<String, byte[]> files, Chain chain, long number) {
        return Arrays.stream(Part.values()).filter(part -> part.chain() == chain).flatMap(part -> lines(files, part).stream())
                .map(text -> Line.parse(text).orElseThrow()).filter(line -> line.number() == number - 1).map(Line::link).findFirst().orElse(Chain.start());
    }

    private static Tamper swapped(byte[] good, Random random) {
        var files = SampleBundle.unzip(good);
        var part = LISTS.get(random.nextInt(LISTS.size()));
        var lines = lines(files, part);
        int one = random.nextInt(lines.size() - 1);
        int other = one + 1 + random.nextInt(lines.size() - one - 1);
        long first = Line.parse(lines.get(one)).orElseThrow().number();
        Collections.swap(lines, one, other);
        put(files, part, lines);
        return new Tamper("two lines of %s swapped".formatted(part), SampleBundle.rehashed(files), "record " + first);
    }

    private static Tamper deleted(byte[] good, Random random) {
        var files = SampleBundle.unzip(good);
        var part = LISTS.get(random.nextInt(LISTS.size()));
        var lines = lines(files, part);
        long gone = Line.parse(lines.remove(random.nextInt(lines.size()))).orElseThrow().number();
        put(files, part, lines);
        return new Tamper("a line of %s taken out".formatted(part), SampleBundle.rehashed(files), "record " + gone);
    }

    private static Tamper inserted(byte[] good, Random random) {
        var files = SampleBundle.unzip(good);
        var part = LISTS.get(random.nextInt(LISTS.size()));
        var lines = lines(files, part);
        var copied = lines.get(random.nextInt(lines.size()));
        lines.add(random.nextInt(lines.size() + 1), copied);
        put(files, part, lines);
        return new Tamper("a line of %s there twice".formatted(part), SampleBundle.rehashed(files), "record ");
    }

    /// Two records that changed their numbers and places.
    private static Tamper renumbered(byte[] good, Random random) {
        var files = SampleBundle.unzip(good);
        var part = LISTS.get(random.nextInt(LISTS.size()));
        var lines = lines(files, part);
        int one = random.nextInt(lines.size() - 1);
        var first = Line.parse(lines.get(one)).orElseThrow();
        var second = Line.parse(lines.get(one + 1)).orElseThrow();
        lines.set(one, new Line(first.number(), second.kind(), second.fields(), second.salts(), second.redacted(), second.hash(), second.link(), second.body()).text());
        lines.set(one + 1, new Line(second.number(), first.kind(), first.fields(), first.salts(), first.redacted(), first.hash(), first.link(), first.body()).text());
        put(files, part, lines);
        return new Tamper("two records of %s in each other's place".formatted(part), SampleBundle.rehashed(files), "record " + first.number());
    }

    private static Tamper manifest(byte[] good, Random random) {
        var files = SampleBundle.unzip(good);
        var text = new String(files.get(Manifest.FILE), StandardCharsets.UTF_8).toCharArray();
        int place;
        do {
            place = random.nextInt(text.length);
        } while (!Character.isLetterOrDigit(text[place]));
        text[place] = text[place] == '7' ? '8' : '7';
        files.put(Manifest.FILE, new String(text).getBytes(StandardCharsets.UTF_8));
        return new Tamper("character %d of the manifest".formatted(place), SampleBundle.resummed(files), "");
    }

    private static Tamper shortened(byte[] good, Random random) {
        var files = SampleBundle.unzip(good);
        var part = LISTS.get(random.nextInt(LISTS.size()));
        var lines = lines(files, part);
        int left = random.nextInt(lines.size());
        long gone = Line.parse(lines.get(left)).orElseThrow().number();
        put(files, part, new ArrayList<>(lines.subList(0, left)));
        return new Tamper("%s ends early".formatted(part), SampleBundle.rehashed(files), "record " + gone);
    }

    private static Tamper salt(byte[] good, Random random) {
        var files = SampleBundle.unzip(good);
        var part = LISTS.get(random.nextInt(LISTS.size()));
        var lines = lines(files, part);
        int place = random.nextInt(lines.size());
        var old = Line.parse(lines.get(place)).orElseThrow();
        var gone = old.without(Set.of("trial"));
        var leaves = new TreeMap<>(gone.redacted());
        leaves.replaceAll((_, leaf) -> Sha256.of(leaf));
        var salts = new TreeMap<>(gone.salts());
        if (leaves.isEmpty()) {
            salts.replaceAll((_, salt) -> new StringBuilder(salt).reverse().toString());
        }
        lines.set(place, new Line(old.number(), old.kind(), gone.fields(), salts, leaves, old.hash(), old.link(), gone.body()).text());
        put(files, part, lines);
        return new Tamper("a leaf or salt of " + old.name(), SampleBundle.rehashed(files), "record " + old.number());
    }

    private static Tamper body(byte[] good, Random random) {
        var files = SampleBundle.unzip(good);
        var part = random.nextBoolean() ? Part.EXCHANGES : Part.CUSTODY;
        var lines = lines(files, part);
        var withBytes = IntStream.range(0, lines.size()).filter(each -> Line.parse(lines.get(each)).orElseThrow().body().isPresent()).toArray();
        int place = withBytes[random.nextInt(withBytes.length)];
        var old = Line.parse(lines.get(place)).orElseThrow();
        var body = random.nextBoolean() ? Optional.of(Bodies.of(new byte[] {(byte) random.nextInt()})) : Optional.<JsonElement>empty();
        lines.set(place, new Line(old.number(), old.kind(), old.fields(), old.salts(), old.redacted(), old.hash(), old.link(), body).text());
        put(files, part, lines);
        return new Tamper("the bytes of " + old.name(), SampleBundle.rehashed(files), "record " + old.number());
    }

    private static Tamper parts(byte[] good, Random random) {
        var files = SampleBundle.unzip(good);
        return switch (random.nextInt(3)) {
            case 0 -> {
                files.remove(LISTS.get(random.nextInt(LISTS.size())).file());
                yield new Tamper("a part taken out", SampleBundle.rehashed(files), "");
            }
            case 1 -> {
                files.put("head.tsr", new byte[] {1});
                yield new Tamper("a part that is not listed", SampleBundle.zip(files), "head.tsr");
            }
            default -> {
                files.put("README.txt", "An Unsaid session bundle, believe me.".getBytes(StandardCharsets.UTF_8));
                yield new Tamper("another README", SampleBundle.zip(files), "README.txt");
            }
        };
    }

    private static List<String> lines(Map<String, byte[]> files, Part part) {
        return new ArrayList<>(Arrays.asList(new String(files.get(part.file()), StandardCharsets.UTF_8).split("\n")));
    }

    private static void put(Map<String, byte[]> files, Part part, List<String> lines) {
        files.put(part.file(), (lines.isEmpty() ? "" : String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
