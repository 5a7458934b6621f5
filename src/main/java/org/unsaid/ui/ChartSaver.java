package org.unsaid.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.unsaid.chart.Bitmap;
import org.unsaid.chart.Chart;
import org.unsaid.chart.Paper;
import org.unsaid.chart.Poster;
import org.unsaid.chart.Svg;
import org.unsaid.probe.WholeFile;

/// Writes charts as pictures, and tells what became of the last one. Used on the JavaFX thread only; knows no node.
public final class ChartSaver {

    /// Of a picture, whatever the window's width.
    private static final double WIDTH = 1100;

    private final Tasks tasks;
    private final Locale language;
    private final Consumer<Exception> onFault;
    private final ReadOnlyObjectWrapper<Saved> saved = new ReadOnlyObjectWrapper<>(new Saved.None());

    public ChartSaver(Tasks tasks, Locale language, Consumer<Exception> onFault) {
        this.tasks = tasks;
        this.language = language;
        this.onFault = onFault;
    }

    public ReadOnlyObjectProperty<Saved> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /// A name for the file of a chart.
    ///
    /// @param of what it is of, for example a session
    public static String fileName(String of, Chart chart, ChartForm form) {
        return (of + " " + chart.name().id()).replaceAll("[^\\p{L}\\p{N} _-]", "_").strip() + "." + form.extension();
    }

    /// Writes a chart as a picture, two pixels for one, or as SVG.
    ///
    /// @param from which session, when and how it was asked, one line each
    public void save(Chart chart, List<String> from, ChartForm form, Paper paper, Path file) {
        tasks.start(() -> {
            var poster = Poster.of(chart, from, WIDTH);
            var description = Stream.concat(Stream.of(chart.says()), chart.notes().stream()).collect(Collectors.joining(" "));
            WholeFile.write(file, out -> {
                switch (form) {
                    case PNG -> Bitmap.write(poster, paper, out);
                    case SVG -> Svg.write(poster, chart.title(), description, language, paper, out);
                }
            });
            return file;
        }, written -> saved.set(new Saved.Written(written)), cause -> {
            if (cause instanceof IOException broken) {
                saved.set(new Saved.Failed(file, broken));
            } else {
                onFault.accept(cause);
            }
        });
    }

    public void dismiss() {
        saved.set(new Saved.None());
    }
}
