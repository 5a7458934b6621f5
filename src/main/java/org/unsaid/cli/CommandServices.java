package org.unsaid.cli;

import java.util.Map;
import java.util.Optional;
import org.unsaid.endpoint.Connections;
import org.unsaid.endpoint.Dialects;
import org.unsaid.endpoint.Keys;
import org.unsaid.practice.Repertoire;
import org.unsaid.probe.ProbeLibrary;
import org.unsaid.run.RunEngine;
import org.unsaid.settings.Directories;
import org.unsaid.settings.KeyRing;
import org.unsaid.settings.Passphrases;
import org.unsaid.store.Workspace;
import org.unsaid.verdict.Labeller;

/// What the commands stand on, made in one place for the command line and the screens. Each is made when it is
/// first asked for, so that a command pays only for what it uses.
public interface CommandServices {

    Directories directories();

    /// As it is now: the user's own sets are read anew.
    ProbeLibrary library();

    Dialects dialects();

    Connections connections();

    /// Keys typed for this run, kept in vaults, and of the environment.
    KeyRing keys(Passphrases passphrases);

    /// The environment's variables by name.
    Map<String, String> environment();

    /// What practice models have a script for.
    Repertoire repertoire();

    Labeller labeller();

    RunEngine engine(Keys keys);

    /// Last hash of a session's chain of records; empty if it has none.
    default Optional<String> head(Workspace workspace, String session) {
        return Optional.empty();
    }

    /// Makes in the background what a run will need, while the command line is still being read.
    void prepareRun();
}
