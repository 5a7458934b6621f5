package org.unsaid.ui.matrix;

import java.nio.file.Path;
import java.util.Locale;
import org.unsaid.export.ExportFormat;

/// How a matrix is to be written.
///
/// @param target    file, or folder where several are written
/// @param language  of headings and notes
/// @param delimiter between the fields of CSV
record ExportWish(Path target, ExportKind kind, Locale language, char delimiter, Proof proof) {

    /// Whether a manifest with hashes is written beside.
    enum Proof { MANIFEST, NONE }

    static ExportWish of(Path file, ExportFormat format) {
        return new ExportWish(file, new ExportKind.OneFile(format), Locale.ENGLISH, ',', Proof.NONE);
    }
}
