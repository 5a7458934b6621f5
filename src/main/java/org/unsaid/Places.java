package org.unsaid;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.unsaid.store.SessionSummary;
import org.unsaid.ui.Destination;
import org.unsaid.ui.Destination.Tab;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Palette;

/// Everything that can be gone to by its name.
final class Places implements Palette.Source {

    private static final int MOST = 30;

    private final Messages messages;
    private final Workbench bench;

    Places(Messages messages, Workbench bench) {
        this.messages = messages;
        this.bench = bench;
    }

    /// Those whose name holds every word of the query, first those in which each begins a word.
    @Override
    public List<Palette.Entry> find(String query) {
        var words = query.toLowerCase(Locale.ROOT).strip().split("\\s+");
        return Stream.of(sessions(), screens(), tabs(), models(), questions(), recording()).flatMap(entries -> entries)
                .filter(entry -> Stream.of(words).allMatch(word -> plain(entry).contains(word)))
                .sorted(Comparator.comparing(entry -> !Stream.of(words).allMatch(word -> begins(word, plain(entry)))))
                .limit(MOST).toList();
    }

    private static String plain(Palette.Entry entry) {
        return entry.name().toLowerCase(Locale.ROOT);
    }

    private static boolean begins(String word, String name) {
        for (int at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(name.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    private Stream<Palette.Entry> sessions() {
        return summaries().map(summary -> ofSession(summary.name(), new Destination.OpenSession(summary.id(), Tab.MATRIX, Optional.empty())));
    }

    private Stream<Palette.Entry> screens() {
        return Stream.of(
                screen("app.rail.welcome", new Destination.Welcome()),
                screen("probes.title", new Destination.ProbeSets(Optional.empty(), Optional.empty())),
                screen("app.rail.endpoints", new Destination.Endpoints()),
                screen("app.rail.sessions", new Destination.Sessions()),
                screen("sessions.setup.title", new Destination.NewSession(Optional.empty())),
                screen("app.rail.settings", new Destination.Settings()));
    }

    private Stream<Palette.Entry> models() {
        return bench.endpoints().all().stream().map(endpoint -> new Palette.Entry(
                EndpointNames.fullName(messages, endpoint), messages.text("app.palette.model"), new Destination.Endpoints()));
    }

    private Stream<Palette.Entry> questions() {
        return bench.library().libraryProperty().get().sets().stream().flatMap(set -> set.probes().stream().map(
                probe -> new Palette.Entry(probe.wording(messages.language()), set.title().best(messages.language()),
                        new Destination.ProbeSets(Optional.of(set.id()), Optional.of(probe.id())))));
    }

    private Stream<Palette.Entry> tabs() {
        return summaries().flatMap(summary -> Arrays.stream(Tab.values()).filter(tab -> tab != Tab.REVIEW || !summary.imported()).map(tab -> ofSession(
                messages.text("app.palette.tab", messages.text("app.tab." + tab.name().toLowerCase(Locale.ROOT)), summary.name()),
                new Destination.OpenSession(summary.id(), tab, Optional.empty()))));
    }

    private Stream<Palette.Entry> recording() {
        return summaries().filter(summary -> !summary.imported()).map(summary ->
                ofSession(messages.text("app.palette.record", summary.name()), new Destination.RecordByHand(summary.id())));
    }

    private Stream<SessionSummary> summaries() {
        return bench.sessions().summaries().stream();
    }

    private Palette.Entry ofSession(String name, Destination destination) {
        return new Palette.Entry(name, messages.text("app.palette.session"), destination);
    }

    private Palette.Entry screen(String key, Destination destination) {
        return new Palette.Entry(messages.text(key), messages.text("app.palette.screen"), destination);
    }
}
