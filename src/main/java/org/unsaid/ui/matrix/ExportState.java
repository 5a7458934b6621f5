package org.unsaid.ui.matrix;

import java.io.IOException;
import java.nio.file.Path;

/// Where an export stands.
sealed interface ExportState {

    record None() implements ExportState {}

    /// @param read answers handed to the file in this pass, of `total`; some formats pass more than once
    record Writing(Path file, int read, int total) implements ExportState {}

    record Written(Path file, int answers) implements ExportState {}

    record Stopped(Path file) implements ExportState {}

    /// The file, if there was one before, is as it was.
    record Failed(Path file, IOException cause) implements ExportState {}
}
