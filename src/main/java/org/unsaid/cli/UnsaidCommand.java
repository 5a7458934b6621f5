package org.unsaid.cli;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

@Command(
        name = "unsaid",
        description = "Puts the same questions to many AI models, tells refusals, service blocks, evasions and official "
                + "lines apart, and keeps every answer as evidence. Without a command it opens the window.",
        versionProvider = UnsaidCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  unsaid run --probes taiwan --endpoint practice:candid practice:refusing --yes",
            "  unsaid export SESSION --format xlsx --out answers.xlsx",
            "  unsaid help run",
            "",
            "Results go to standard output, everything else to standard error.",
            "Exit codes: 0 done, 1 done but a check does not hold, 2 wrong usage or input, 3 stopped, "
                    + "4 the disk, the network or another program stood in the way."
        })
final class UnsaidCommand {

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = UnsaidCommand.class.getPackage().getImplementationVersion();
            return new String[] {"unsaid " + Optional.ofNullable(version).orElse("(not packaged)")};
        }
    }
}
