package org.unsaid.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unsaid.chart.Bitmap;
import org.unsaid.chart.Chart;
import org.unsaid.chart.ChartName;
import org.unsaid.chart.ChartTexts;
import org.unsaid.chart.Charts;
import org.unsaid.chart.Paper;
import org.unsaid.chart.Poster;
import org.unsaid.chart.SoFar;
import org.unsaid.chart.Svg;
import org.unsaid.findings.Findings;
import org.unsaid.probe.Role;
import org.unsaid.probe.WholeFile;
import org.unsaid.session.Session;
import picocli.CommandLine.Option;

/// A chart as a file. Needs no display: a PNG is drawn in the bundled faces.
final class ChartOptions {

    /// Enough for a page, and for the names of most models.
    private static final double WIDTH = 1100;

    @Option(names = "--chart", paramLabel = "NAME", completionCandidates = Names.class,
            description = "Draws a chart into the file named by --out: ${COMPLETION-CANDIDATES}.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", description = "Where the chart goes: .svg, its text as text, or .png, two pixels for one.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--dark", description = "Light on dark.")
    private boolean dark;

    @Option(names = "--language", paramLabel = "TAG", description = "Language of the words on the chart: en or fr (default: en).")
    private String language = "en";

    @Option(names = "--questions", paramLabel = "KIND",
            description = "Of which questions: sensitive, control or neutral (default: sensitive if any was asked).")
    private Optional<String> questions = Optional.empty();

    /// For the help.
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return names().iterator();
        }
    }

    boolean wanted() {
        return name.isPresent();
    }

    /// @throws InputException if what was given does not go together
    void check() {
        var problems = new ArrayList<String>();
        name.filter(wanted -> ChartName.of(wanted).isEmpty()).ifPresent(wanted ->
                problems.add("--chart '%s'; expected one of %s".formatted(wanted, names().collect(Collectors.joining(", ")))));
        if (name.isPresent() != out.isPresent()) {
            problems.add("--chart and --out go together: which chart, and where to");
        }
        out.filter(file -> ending(file).isEmpty()).ifPresent(file -> problems.add("--out '%s'; expected a name that ends in .svg or .png".formatted(file)));
        if (ChartTexts.LANGUAGES.stream().noneMatch(known -> known.toLanguageTag().equals(language))) {
            problems.add("--language '%s'; expected one of %s".formatted(language,
                    ChartTexts.LANGUAGES.stream().map(Locale::toLanguageTag).collect(Collectors.joining(", "))));
        }
        questions.filter(kind -> role(kind).isEmpty()).ifPresent(kind ->
                problems.add("--questions '%s'; expected one of %s".formatted(kind, Stream.of(Role.values()).map(Figures::role).collect(Collectors.joining(", ")))));
        InputException.throwIfAny(problems);
    }

    /// Draws it.
    ///
    /// @param soFar empty if nothing is outstanding
    /// @return what was done, in words
    String draw(Session session, Findings findings, Optional<SoFar> soFar) {
        var texts = new ChartTexts(Locale.forLanguageTag(language));
        var charts = new Charts(session.setup(), findings, questions.flatMap(ChartOptions::role).orElseGet(() -> Charts.mainRole(session.setup())), texts, soFar);
        var chart = charts.of(ChartName.of(name.orElseThrow()).orElseThrow());
        if (chart.empty()) {
            throw new InputException("--chart %s: %s; expected one that the session has answers for".formatted(chart.name().id(), chart.says()));
        }
        var file = out.orElseThrow();
        try {
            write(chart, charts.from(session), texts.language(), file);
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + file, e);
        }
        return "Wrote %s".formatted(file);
    }

    private void write(Chart chart, List<String> from, Locale words, Path file) throws IOException {
        var paper = dark ? Paper.DARK : Paper.LIGHT;
        var poster = Poster.of(chart, from, WIDTH);
        var description = Stream.concat(Stream.of(chart.says()), chart.notes().stream()).collect(Collectors.joining(" "));
        WholeFile.write(file, stream -> {
            if (ending(file).orElseThrow().equals("svg")) {
                Svg.write(poster, chart.title(), description, words, paper, stream);
            } else {
                Bitmap.write(poster, paper, stream);
            }
        });
    }

    private static Optional<String> ending(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Stream.of("svg", "png").filter(ending -> name.endsWith("." + ending)).findFirst();
    }

    private static Optional<Role> role(String kind) {
        return Stream.of(Role.values()).filter(role -> Figures.role(role).equals(kind)).findFirst();
    }

    private static Stream<String> names() {
        return ChartName.OF_ONE_SESSION.stream().map(ChartName::id);
    }
}
