package org.unsaid.ui.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.unsaid.export.ExportFormat;

/// What an export becomes: one file, or a folder of files to send to providers.
sealed interface ExportKind {

    record OneFile(ExportFormat format) implements ExportKind {}

    record RightOfReply() implements ExportKind {}

    /// Part of the keys of its words.
    default String id() {
        return switch (this) {
            case OneFile(var format) -> format.id();
            case RightOfReply _ -> "right-of-reply";
        };
    }

    /// Of its file, with the dot; empty for a folder.
    default String ending() {
        return switch (this) {
            case OneFile(var format) -> "." + format.extension();
            case RightOfReply _ -> "";
        };
    }

    /// @param providers that could be written to
    static List<ExportKind> all(List<String> providers) {
        var kinds = new ArrayList<ExportKind>(Arrays.stream(ExportFormat.values()).map(OneFile::new).toList());
        if (!providers.isEmpty()) {
            kinds.add(new RightOfReply());
        }
        return kinds;
    }
}
