package org.unsaid.cli;

import org.unsaid.endpoint.Keys;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What every command takes that asks models: consent, keys, ways, and the workspace that knows their prices.
final class AskingOptions {

    @Option(names = "--yes", description = "Agree beforehand to what will be sent.")
    private boolean yes;

    @Mixin
    private final KeyOption keys = new KeyOption();

    @Mixin
    private final NetworkOption network = new NetworkOption();

    @Mixin
    private final WorkspaceOption workspaces = new WorkspaceOption();

    boolean agreedBeforehand() {
        return yes;
    }

    WorkspaceOption workspaces() {
        return workspaces;
    }

    /// Makes the connections of this command as was asked, and finds the keys.
    Keys open(CommandServices services, Terminal terminal) {
        var found = keys.keys(services, terminal);
        network.apply(services);
        return found;
    }
}
