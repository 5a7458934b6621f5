package org.unsaid.cli;

import picocli.CommandLine.Option;

/// Whether results are for programs.
final class JsonOption {

    @Option(names = "--json", description = "Write results as JSON Lines.")
    private boolean wanted;

    boolean wanted() {
        return wanted;
    }
}
