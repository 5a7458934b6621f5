package org.unsaid.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.unsaid.settings.Passphrases;

/// The key file's passphrase: from the environment, else from whoever sits at the terminal.
final class TerminalPassphrases implements Passphrases {

    static final String VARIABLE = "UNSAID_PASSPHRASE";

    private static final int TRIES = 3;

    private final Optional<String> given;
    private final Terminal terminal;
    private int asked;

    TerminalPassphrases(Map<String, String> environment, Terminal terminal) {
        given = Optional.ofNullable(environment.get(VARIABLE)).filter(words -> !words.isEmpty());
        this.terminal = terminal;
    }

    @Override
    public synchronized Optional<char[]> existing(boolean wrongBefore) {
        if (wrongBefore) {
            terminal.say(given.isPresent() ? VARIABLE + " does not open the key file." : "This passphrase does not open the key file.");
        }
        if (given.isPresent()) {
            return wrongBefore ? Optional.empty() : given.map(String::toCharArray);
        }
        if (!terminal.asksPeople()) {
            terminal.say("The key file is locked, and its keys are not used; %s would open it.".formatted(VARIABLE));
            return Optional.empty();
        }
        return asked++ < TRIES ? hidden("Passphrase of the key file (empty to go on without): ") : Optional.empty();
    }

    @Override
    public synchronized Optional<char[]> fresh() {
        if (given.isPresent() || !terminal.asksPeople()) {
            return given.map(String::toCharArray);
        }
        var words = hidden("A passphrase for the new key file: ");
        var again = words.isPresent() ? hidden("Once more: ") : words;
        if (words.isPresent() && again.isPresent() && !Arrays.equals(words.get(), again.get())) {
            terminal.say("These are two different passphrases.");
            Arrays.fill(words.get(), '\0');
            words = Optional.empty();
        }
        again.ifPresent(second -> Arrays.fill(second, '\0'));
        return words;
    }

    private Optional<char[]> hidden(String question) {
        try {
            return Optional.of(terminal.hidden(question)).filter(words -> words.length > 0);
        } catch (IOException e) {
            throw new UncheckedIOException("asking for a passphrase", e);
        }
    }
}
