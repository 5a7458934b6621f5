package org.unsaid.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// The method note as a file of its own.
final class MethodNoteExport {

    private final SessionExport export;

    MethodNoteExport(SessionExport export) {
        this.export = export;
    }

    void write(OutputStream out) throws IOException {
        var text = new StringBuilder("# " + MarkdownExport.cell(export.words().text("method.title")) + "\n");
        for (var section : MethodNote.of(export, Survey.of(export)).sections()) {
            text.append("\n## ").append(section.title()).append("\n\n");
            section.sentences().forEach(sentence -> text.append("- ").append(MarkdownExport.cell(sentence)).append('\n'));
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
