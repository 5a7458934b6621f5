package org.unsaid.ui;

import java.io.IOException;
import java.nio.file.Path;

/// What became of the last picture that was saved.
public sealed interface Saved {

    record None() implements Saved {}

    record Written(Path file) implements Saved {}

    record Failed(Path file, IOException cause) implements Saved {}
}
