package org.unsaid.ui;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.unsaid.settings.Passphrases;

/// Asks the person for a passphrase in the window, and lets the asking thread wait for it.
public final class PassphrasePrompt implements Passphrases {

    private final Tasks tasks;
    private final Supplier<Dialogs> dialogs;

    /// @param dialogs of the window that is open then; asked on the JavaFX thread
    public PassphrasePrompt(Tasks tasks, Supplier<Dialogs> dialogs) {
        this.tasks = tasks;
        this.dialogs = dialogs;
    }

    @Override
    public Optional<char[]> existing(boolean wrongBefore) throws InterruptedException {
        return ask(window -> PassphraseForm.existing(window, wrongBefore));
    }

    @Override
    public Optional<char[]> fresh() throws InterruptedException {
        return ask(PassphraseForm::fresh);
    }

    private Optional<char[]> ask(Function<Dialogs, Optional<char[]>> form) throws InterruptedException {
        var answer = new CompletableFuture<Optional<char[]>>();
        tasks.post(() -> {
            try {
                var words = form.apply(dialogs.get());
                if (!answer.complete(words)) { // whoever asked has gone
                    words.ifPresent(unwanted -> Arrays.fill(unwanted, '\0'));
                }
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get();
        } catch (InterruptedException stopped) {
            answer.cancel(false);
            throw stopped;
        } catch (ExecutionException e) {
            throw new IllegalStateException("asking for a passphrase", e.getCause());
        }
    }
}
