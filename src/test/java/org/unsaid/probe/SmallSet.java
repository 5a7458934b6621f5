package org.unsaid.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A probe set that is without fault and has a little of everything.
public final class SmallSet {

    private SmallSet() {}

    public static String json() {
        try (var in = SmallSet.class.getResourceAsStream("small.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ProbeSet read() {
        return switch (ProbeSetReader.read("small.json", json().getBytes(StandardCharsets.UTF_8))) {
            case ProbeFile.Good good -> good.set();
            case ProbeFile.Broken broken -> throw new AssertionError(broken.problems());
        };
    }
}
