package org.unsaid.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.unsaid.evidence.BundleWriter;
import org.unsaid.evidence.Verification;
import org.unsaid.evidence.Verification.Broken;
import org.unsaid.evidence.Verification.Intact;
import org.unsaid.evidence.Verification.NotABundle;
import org.unsaid.evidence.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify",
        description = {
            "Checks a session bundle, offline and from the file alone.",
            "Exit code 0: intact. 1: not intact, the first bad record is named. 2: not a bundle."
        },
        footer = {
            "",
            "Examples:",
            "  unsaid verify first.zip",
            "  unsaid verify first.zip --head 3f9a0c17d2b85e64",
            "  unsaid verify --script > verify.py    a second verifier; needs Python 3 alone"
        })
final class VerifyCommand implements Callable<Integer> {

    private static final Pattern HEAD = Pattern.compile("[0-9a-f]{16,64}");

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "The bundle.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--head", paramLabel = "HASH", description = "The head as you know it from elsewhere: all of it, or its first 16 digits or more.")
    private Optional<String> head = Optional.empty();

    @Option(names = "--script", description = "Print the independent verifier instead.")
    private boolean script;

    @Mixin
    private final JsonOption json = new JsonOption();

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (script) {
            terminal.printExactly(BundleWriter.script().stripTrailing());
            return ExitCode.DONE;
        }
        var bundle = file.orElseThrow(() -> new InputException("no file is given; expected a session bundle"));
        if (!Files.exists(bundle)) {
            throw new InputException("'%s': there is no such file; expected a session bundle".formatted(bundle));
        }
        var known = head.map(text -> text.strip().toLowerCase(Locale.ROOT));
        if (known.isPresent() && !HEAD.matcher(known.get()).matches()) {
            throw new InputException("--head '%s'; expected 16 to 64 hexadecimal digits".formatted(head.get()));
        }
        var found = known.isPresent() ? Verifier.verify(bundle, known.get()) : Verifier.verify(bundle);
        tell(bundle, found);
        return switch (found) {
            case Intact _ -> ExitCode.DONE;
            case Broken _ -> ExitCode.DOES_NOT_HOLD;
            case NotABundle _ -> ExitCode.WRONG_INPUT;
        };
    }

    private void tell(Path bundle, Verification found) {
        if (json.wanted()) {
            terminal.printExactly(VerificationText.json(bundle, found).text());
        } else {
            terminal.print(VerificationText.of(found, head.isPresent()));
        }
    }
}
