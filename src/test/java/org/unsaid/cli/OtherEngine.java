package org.unsaid.cli;

import java.util.Map;
import java.util.function.Function;
import org.unsaid.endpoint.ChatClient;
import org.unsaid.endpoint.Connections;
import org.unsaid.endpoint.Dialects;
import org.unsaid.endpoint.Keys;
import org.unsaid.practice.Repertoire;
import org.unsaid.probe.ProbeLibrary;
import org.unsaid.run.RetryBudget;
import org.unsaid.run.RunEngine;
import org.unsaid.settings.Directories;
import org.unsaid.settings.KeyRing;
import org.unsaid.settings.Passphrases;
import org.unsaid.verdict.Labeller;

/// The real services, but for the client that asks, or how often it does.
record OtherEngine(CommandServices real, Function<Keys, ChatClient> client, RetryBudget retries) implements CommandServices {

    OtherEngine(CommandServices real, ChatClient client) {
        this(real, _ -> client, RetryBudget.DEFAULT);
    }

    @Override
    public RunEngine engine(Keys keys) {
        return new RunEngine(client.apply(keys), labeller(), retries);
    }

    @Override
    public Directories directories() {
        return real.directories();
    }

    @Override
    public ProbeLibrary library() {
        return real.library();
    }

    @Override
    public Dialects dialects() {
        return real.dialects();
    }

    @Override
    public Connections connections() {
        return real.connections();
    }

    @Override
    public KeyRing keys(Passphrases passphrases) {
        return real.keys(passphrases);
    }

    @Override
    public Map<String, String> environment() {
        return real.environment();
    }

    @Override
    public Repertoire repertoire() {
        return real.repertoire();
    }

    @Override
    public Labeller labeller() {
        return real.labeller();
    }

    @Override
    public void prepareRun() {
        real.prepareRun();
    }
}
