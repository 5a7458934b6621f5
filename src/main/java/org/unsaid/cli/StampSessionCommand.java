package org.unsaid.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.unsaid.evidence.TimeStampRequest;
import org.unsaid.probe.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "stamp",
        description = {
            "Has a time-stamping authority (RFC 3161) attest when a session's fingerprint existed. Unsaid sends nothing itself: "
                    + "write the request, have an authority of your choice answer it, and add the answer. Bundles then carry both, "
                    + "as long as the fingerprint stays the same."
        },
        footer = {
            "",
            "Example:",
            "  unsaid sessions stamp first --request head.tsq",
            "  curl -H 'Content-Type: application/timestamp-query' --data-binary @head.tsq \\",
            "      https://tsa.example.org > head.tsr",
            "  unsaid sessions stamp first --response head.tsr",
            "  openssl ts -verify -digest HEAD -in head.tsr -CAfile authority.pem"
        })
final class StampSessionCommand implements Callable<Integer> {

    /// Far more than a response with all certificates has.
    private static final int LONGEST = 1 << 16;

    private final CommandServices services;
    private final Terminal terminal;

    @Parameters(paramLabel = "SESSION", description = "Name or id.")
    private String name = "";

    @Option(names = "--request", paramLabel = "FILE", description = "Write the request there.")
    private Optional<Path> request = Optional.empty();

    @Option(names = "--response", paramLabel = "FILE", description = "Add the authority's answer.")
    private Optional<Path> response = Optional.empty();

    @Mixin
    private final WorkspaceOption workspaces = new WorkspaceOption();

    StampSessionCommand(CommandServices services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (request.isPresent() == response.isPresent()) {
            throw new InputException("expected either --request FILE or --response FILE");
        }
        try (var workspace = workspaces.openExisting(services.directories())) {
            var session = WorkspaceOption.attested(workspace, name);
            var fingerprint = workspace.evidence().fingerprint(session.id());
            var wanted = TimeStampRequest.of(fingerprint);
            if (request.isPresent()) {
                WholeFile.write(request.get(), out -> out.write(wanted));
                terminal.say("Wrote %s, for the head %s".formatted(request.get(), fingerprint.head()));
                return ExitCode.DONE;
            }
            var answer = read(response.orElseThrow());
            if (!TimeStampRequest.isAnswered(answer, fingerprint)) {
                throw new InputException("'%s' is no time stamp of the head %s; the session may have changed since the request".formatted(
                        response.get(), fingerprint.head()));
            }
            workspace.evidence().stamp(session.id(), TimeStampRequest.REQUEST, wanted);
            workspace.evidence().stamp(session.id(), TimeStampRequest.RESPONSE, answer);
            terminal.say("Added. Whether the authority signed it: %s".formatted(
                    "openssl ts -verify -digest %s -in %s -CAfile AUTHORITY.pem".formatted(fingerprint.head(), response.get())));
            return ExitCode.DONE;
        }
    }

    private static byte[] read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new InputException("'%s': there is no such file; expected a time stamp".formatted(file));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LONGEST);
        }
    }
}
