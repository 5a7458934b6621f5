package org.unsaid.cli;

import java.util.Map;
import org.unsaid.endpoint.ChatClient;
import org.unsaid.endpoint.Connections;
import org.unsaid.endpoint.Dialects;
import org.unsaid.endpoint.Keys;
import org.unsaid.practice.Repertoire;
import org.unsaid.probe.ProbeLibrary;
import org.unsaid.run.RetryBudget;
import org.unsaid.run.RunEngine;
import org.unsaid.settings.Directories;
import org.unsaid.verdict.Labeller;

/// The real services, but for the client that asks.
record OtherEngine(CommandServices real, ChatClient client) implements CommandServices {

    @Override
    public RunEngine engine(Keys keys) {
        return new RunEngine(client, labeller(), RetryBudget.DEFAULT);
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
