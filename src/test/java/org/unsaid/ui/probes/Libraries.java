package org.unsaid.ui.probes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.unsaid.probe.Kind;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeLibrary;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.Prompt;
import org.unsaid.probe.Role;
import org.unsaid.probe.SmallSet;
import org.unsaid.probe.Texts;

/// The shipped sets, and beside them an own set, a question that somebody typed, and a file that is broken.
final class Libraries {

    private Libraries() {}

    static ProbeLibrary in(Path directory) throws IOException {
        Files.writeString(directory.resolve("broken.json"), "{\"format\": \"unsaid.probe-set/1\"}");
        return ProbeLibrary.read(directory).save(SmallSet.read()).save(typed());
    }

    private static ProbeSet typed() {
        var probe = new Probe("why", "own", Role.NEUTRAL, Optional.empty(), Optional.empty(), Optional.empty(), Kind.OPEN,
                Set.of(Probe.NO_CONTROL), Texts.NONE, Texts.NONE,
                Map.of(Locale.FRENCH, new Prompt("Pourquoi donc ?", Prompt.ORIGINAL, false)), List.of());
        return new ProbeSet("typed", "1.0.0", "none", Texts.of(Locale.ENGLISH, "Typed"), Texts.of(Locale.ENGLISH, "Typed by hand"),
                "Typed by hand", List.of(Locale.FRENCH), Map.of("own", Texts.of(Locale.ENGLISH, "Own")), Map.of(), List.of(),
                List.of(), List.of(probe));
    }
}
