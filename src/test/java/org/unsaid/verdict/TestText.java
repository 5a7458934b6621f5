package org.unsaid.verdict;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/// Reads what lies beside the tests of this package.
final class TestText {

    private TestText() {}

    static Stream<String> lines(String name) {
        try (var stream = Objects.requireNonNull(TestText.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }
}
