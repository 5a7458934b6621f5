package org.unsaid.ui;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.unsaid.endpoint.ApiKey;
import org.unsaid.settings.KeyRing;
import org.unsaid.settings.KeyRing.Held;
import org.unsaid.settings.KeyVault;
import org.unsaid.settings.VaultException;

/// Which keys are held, where, and whether the vaults can be used; never a key itself. Used on the JavaFX thread only;
/// knows no node.
public final class KeyShelf {

    private final Tasks tasks;
    private final KeyRing ring;
    private final Consumer<Exception> onFault;
    private final ObservableList<Held> held = FXCollections.observableArrayList();
    private final ObservableList<Held> heldView = FXCollections.unmodifiableObservableList(held);
    private final ReadOnlyObjectWrapper<KeychainState> keychain = new ReadOnlyObjectWrapper<>(new KeychainState.Unknown());
    private final ReadOnlyObjectWrapper<FileState> file = new ReadOnlyObjectWrapper<>(FileState.NONE);

    /// What is known of the system's keychain.
    public sealed interface KeychainState {
        record Unknown() implements KeychainState {}

        record Trying() implements KeychainState {}

        record Works() implements KeychainState {}

        record Fails(VaultException.Reason reason) implements KeychainState {}
    }

    public enum FileState { NONE, LOCKED, OPEN, DAMAGED }

    /// How a command ended.
    ///
    /// @param problem empty if it did what it was asked
    public record Ending(Optional<VaultException> problem) {}

    private interface Work {
        void run() throws VaultException, InterruptedException;
    }

    private record Seen(List<Held> held, FileState file) {}

    private record Done(Seen seen, Ending ending) {}

    public KeyShelf(Tasks tasks, KeyRing ring, Consumer<Exception> onFault) {
        this.tasks = tasks;
        this.ring = ring;
        this.onFault = onFault;
        refresh();
    }

    // state

    public ObservableList<Held> held() {
        return heldView;
    }

    public ReadOnlyObjectProperty<KeychainState> keychainProperty() {
        return keychain.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<FileState> fileProperty() {
        return file.getReadOnlyProperty();
    }

    public Path file() {
        return ring.file().file();
    }

    // commands

    /// Looks again at what is held.
    public void refresh() {
        tasks.start(this::seen, this::show, onFault);
    }

    /// Tries the system's keychain, unless it is known to work.
    public void probe() {
        if (keychain.get() instanceof KeychainState.Works || keychain.get() instanceof KeychainState.Trying) {
            return;
        }
        keychain.set(new KeychainState.Trying());
        tasks.start(() -> ring.keychain().probe(), problem -> keychain.set(problem
                .<KeychainState>map(why -> new KeychainState.Fails(why.reason())).orElseGet(KeychainState.Works::new)), fault -> {
            keychain.set(new KeychainState.Unknown());
            onFault.accept(fault);
        });
    }

    public void keep(String origin, ApiKey key, KeyVault.Kind where, Consumer<Ending> then) {
        start(() -> ring.keep(origin, key, where), then);
    }

    public void remove(Held which, Consumer<Ending> then) {
        start(() -> ring.remove(which), then);
    }

    public void unlock(Consumer<Ending> then) {
        start(ring::unlock, then);
    }

    public void lock() {
        start(ring.file()::lock, _ -> {});
    }

    /// Wipes both passphrases when it is done.
    public void changePassphrase(char[] before, char[] after, Consumer<Ending> then) {
        start(() -> {
            try {
                ring.file().changePassphrase(before, after);
            } finally {
                Arrays.fill(before, '\0');
                Arrays.fill(after, '\0');
            }
        }, then);
    }

    private void start(Work work, Consumer<Ending> then) {
        tasks.start(() -> {
            Optional<VaultException> problem = Optional.empty();
            try {
                work.run();
            } catch (VaultException e) {
                problem = Optional.of(e);
            }
            return new Done(seen(), new Ending(problem));
        }, done -> {
            show(done.seen());
            then.accept(done.ending());
        }, onFault);
    }

    private Seen seen() {
        var vault = ring.file();
        var state = !vault.exists() ? FileState.NONE
                : vault.isOpen() ? FileState.OPEN : vault.problem().isPresent() ? FileState.DAMAGED : FileState.LOCKED;
        return new Seen(ring.held(), state);
    }

    private void show(Seen seen) {
        held.setAll(seen.held());
        file.set(seen.file());
    }
}
