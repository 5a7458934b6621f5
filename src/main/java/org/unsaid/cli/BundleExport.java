package org.unsaid.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.unsaid.evidence.CustodyEvent;
import org.unsaid.evidence.CustodyEvent.What;
import org.unsaid.evidence.Manifest;
import org.unsaid.evidence.Redaction;
import org.unsaid.evidence.Redaction.Choice;
import org.unsaid.probe.WholeFile;
import org.unsaid.session.Trial;
import org.unsaid.session.TrialKey;
import org.unsaid.store.Workspace;

/// Writes a session as a bundle.
final class BundleExport {

    static final String FORMAT = "bundle";

    private final Workspace workspace;
    private final String session;

    BundleExport(Workspace workspace, String session) {
        this.workspace = workspace;
        this.session = session;
    }

    /// @throws InputException if a word is none of them
    static Set<Choice> choices(List<String> words) {
        var choices = EnumSet.noneOf(Choice.class);
        var problems = new ArrayList<String>();
        words.forEach(word -> Choice.of(word.strip()).ifPresentOrElse(choices::add, () -> problems.add("--redact '%s'; expected some of %s".formatted(
                word, Arrays.stream(Choice.values()).map(Choice::word).collect(Collectors.joining(", "))))));
        InputException.throwIfAny(problems);
        return choices;
    }

    /// @param passing trials to share whole; all if empty
    Manifest write(Path out, Set<Choice> choices, Optional<Predicate<Trial>> passing) {
        var redaction = new Redaction(choices, passing.map(this::keys));
        var written = new AtomicReference<@Nullable Manifest>();
        try {
            WholeFile.write(out, stream -> written.set(workspace.evidence().bundle(session, redaction, stream)));
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + out, e);
        }
        workspace.evidence().add(session, CustodyEvent.now(What.EXPORTED, FORMAT + choices.stream().map(Choice::word).sorted()
                .collect(Collectors.joining(", ", choices.isEmpty() ? "" : " without ", ""))));
        return Optional.ofNullable(written.get()).orElseThrow();
    }

    private Predicate<TrialKey> keys(Predicate<Trial> passing) {
        var keys = new HashSet<TrialKey>();
        workspace.trials().forEach(session, trial -> {
            if (passing.test(trial)) {
                keys.add(trial.key());
            }
        });
        return keys::contains;
    }
}
