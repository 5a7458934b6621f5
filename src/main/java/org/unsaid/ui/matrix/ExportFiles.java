package org.unsaid.ui.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.unsaid.export.ExportFormat;
import org.unsaid.export.Manifest;
import org.unsaid.export.RightOfReply;
import org.unsaid.export.SessionExport;
import org.unsaid.probe.WholeFile;
import org.unsaid.ui.matrix.ExportWish.Proof;

/// Writes an export to its file or files, each whole or not at all.
final class ExportFiles {

    private final SessionExport export;

    ExportFiles(SessionExport export) {
        this.export = export;
    }

    void write(ExportWish wish) throws IOException {
        var written = switch (wish.kind()) {
            case ExportKind.OneFile(var format) -> List.of(one(wish.target(), format));
            case ExportKind.RightOfReply reply -> replies(wish.target(), reply.id());
        };
        if (wish.proof() == Proof.MANIFEST) {
            WholeFile.write(wish.target().resolveSibling(wish.target().getFileName() + ".manifest.json"), Manifest.of(export, written).json());
        }
    }

    private Manifest.Entry one(Path file, ExportFormat format) throws IOException {
        WholeFile.write(file, out -> export.write(format, out));
        return Manifest.Entry.of(file, format.id());
    }

    private List<Manifest.Entry> replies(Path folder, String kind) throws IOException {
        Files.createDirectories(folder);
        var written = new ArrayList<Manifest.Entry>();
        for (var provider : RightOfReply.providers(export)) {
            var reply = RightOfReply.of(export, provider);
            for (var each : reply.files().entrySet()) {
                var file = folder.resolve(reply.fileName() + "." + each.getKey());
                WholeFile.write(file, each.getValue()::write);
                written.add(Manifest.Entry.of(file, kind));
            }
        }
        return written;
    }
}
