package org.unsaid.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.unsaid.session.Session;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;

/// A session, or a part of it, ready to be written.
///
/// @param trials gone through as often as a format needs, so that none has to hold them all
/// @param notes  what persons wrote beside trials
/// @param filter what was narrowed, in words; empty if everything is here
/// @param head   fingerprint of the whole session, by which a bundle of it is known
public record SessionExport(Session session, Trials trials, Map<TrialKey, String> notes, Optional<String> filter, Optional<String> head) {

    /// A session whose fingerprint is not known.
    public SessionExport(Session session, Trials trials, Map<TrialKey, String> notes, Optional<String> filter) {
        this(session, trials, notes, filter, Optional.empty());
    }

    public SessionExport {
        notes = Map.copyOf(notes);
    }

    /// Hands over every trial that is exported, in the order in which they were stored.
    @FunctionalInterface
    public interface Trials {
        void forEach(Consumer<Trial> consumer);
    }

    /// Writes everything and closes nothing.
    public void write(ExportFormat format, OutputStream out) throws IOException {
        switch (format) {
            case CSV -> new CsvExport(this).write(out);
            case XLSX -> new XlsxExport(this).write(out);
            case JSON_LINES -> new JsonLinesExport(this).write(out);
            case MARKDOWN -> new MarkdownExport(this).write(out);
        }
    }
}
