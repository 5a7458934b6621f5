package org.unsaid.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.unsaid.session.Session;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;

/// A session, or a part of it, ready to be written.
///
/// @param trials  gone through as often as a format needs, so that none has to hold them all
/// @param beside  what people set beside trials, and what they recorded by hand
/// @param narrowing empty if everything is here
/// @param edition how it is written
public record SessionExport(Session session, Trials trials, Beside beside, Optional<Narrowing> narrowing, Edition edition) {

    public SessionExport(Session session, Trials trials, Map<TrialKey, String> notes, Optional<String> filter) {
        this(session, trials, notes, filter, Edition.PLAIN);
    }

    public SessionExport(Session session, Trials trials, Map<TrialKey, String> notes, Optional<String> filter, Edition edition) {
        this(session, trials, Beside.ofNotes(notes), filter.map(words -> new Narrowing(words, false)), edition);
    }

    /// What was narrowed, in words; empty if everything is here.
    Optional<String> filter() {
        return narrowing.map(Narrowing::words);
    }

    /// Whether shares of the answers that are here say something of the models.
    boolean hasRates() {
        return narrowing.filter(Narrowing::byAnswer).isEmpty();
    }

    Map<TrialKey, String> notes() {
        return beside.notes();
    }

    /// Hands over every trial that is exported, in the order in which they were stored.
    @FunctionalInterface
    public interface Trials {
        void forEach(Consumer<Trial> consumer);
    }

    /// Writes everything and closes nothing.
    public void write(ExportFormat format, OutputStream out) throws IOException {
        switch (format) {
            case HTML -> new HtmlReport(this).write(out);
            case PDF -> new PdfReport(this).write(out);
            case CSV -> new CsvExport(this).write(out);
            case XLSX -> new XlsxExport(this).write(out);
            case JSON_LINES -> new JsonLinesExport(this).write(out);
            case PARQUET -> new ParquetExport(this).write(out);
            case MARKDOWN -> new MarkdownExport(this).write(out);
            case TABLE -> new TableExport(this).write(out);
            case METHOD_NOTE -> new MethodNoteExport(this).write(out);
            case BIBTEX -> Citation.of(this).writeBibTex(out);
            case CSL_JSON -> Citation.of(this).writeCsl(out);
        }
    }

    /// Every trial passes by once, while the next ones are read.
    ///
    /// @param consumer called on another thread, one trial after another
    /// @throws IOException if the consumer cannot write, or this thread is interrupted
    void forEach(Consumer<Trial> consumer) throws IOException {
        forEach(_ -> { }, consumer);
    }

    /// The same for two consumers.
    ///
    /// @param here   called on this thread, before the other
    /// @param beside called on another
    void forEach(Consumer<Trial> here, Consumer<Trial> beside) throws IOException {
        try (var batches = new Batches(beside)) {
            trials.forEach(here.andThen(batches));
            batches.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    Words words() {
        return new Words(edition.language());
    }
}
