package org.unsaid;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.unsaid.endpoint.Catalogue;
import org.unsaid.endpoint.ConnectionTest;
import org.unsaid.endpoint.Connections;
import org.unsaid.endpoint.Dialects;
import org.unsaid.endpoint.Discovery;
import org.unsaid.endpoint.EnvironmentKeys;
import org.unsaid.endpoint.HttpChatClient;
import org.unsaid.endpoint.RunKeys;
import org.unsaid.practice.PracticeModels;
import org.unsaid.practice.Repertoire;
import org.unsaid.practice.Tempo;
import org.unsaid.probe.ProbeLibrary;
import org.unsaid.run.RetryBudget;
import org.unsaid.run.RunEngine;
import org.unsaid.session.Session;
import org.unsaid.store.Workspace;
import org.unsaid.ui.settings.SettingsViewModel;
import org.unsaid.verdict.RuleLabeller;

/// What window and command line share, each made once.
///
/// @param repertoire what practice models have a script for; learns every session that is opened
record Services(
        Dialects dialects,
        Catalogue catalogue,
        RunKeys keys,
        Connections connections,
        Discovery discovery,
        ConnectionTest connectionTest,
        Repertoire repertoire,
        RunEngine engine,
        ProbeLibrary library,
        Workspace workspace)
        implements AutoCloseable {

    static Services open(Path workspaceFile, Path ownSets, Tempo tempo) {
        var dialects = Dialects.shipped();
        var repertoire = new Repertoire();
        var connections = new Connections(new PracticeModels(repertoire, tempo));
        var keys = new RunKeys(new EnvironmentKeys(System.getenv(), dialects, Map.of()));
        var client = new HttpChatClient(connections, dialects, keys);
        var library = ProbeLibrary.read(ownSets);
        repertoire.learn(library.sets());
        return new Services(dialects, new Catalogue(dialects), keys, connections, new Discovery(connections, dialects, keys),
                new ConnectionTest(connections, dialects, keys), repertoire,
                new RunEngine(client, new RuleLabeller(), RetryBudget.DEFAULT), library, Workspace.open(workspaceFile));
    }

    /// The environment variables that usually hold a provider's key, and whether each is set.
    List<SettingsViewModel.KeyVariable> keyVariables() {
        return catalogue.providers().stream().flatMap(provider -> provider.keyVariables().stream().map(variable ->
                new SettingsViewModel.KeyVariable(provider.title(), variable, System.getenv(variable) != null))).distinct().toList();
    }

    /// Lets practice models answer the questions of a session as they were when it was made.
    void learn(Session session) {
        repertoire.learn(List.copyOf(session.setup().probeSets()));
    }

    @Override
    public void close() {
        workspace.close();
        connections.close();
    }
}
