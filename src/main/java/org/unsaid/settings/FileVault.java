package org.unsaid.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.unsaid.endpoint.ApiKey;
import org.unsaid.settings.VaultException.Reason;

/// Keys in a file under a passphrase: Argon2id makes a key of it, AES-256-GCM seals with that key. Each writing takes a
/// fresh salt and nonce, so the passphrase is held while the vault is open, and wiped when it is locked.
public final class FileVault implements KeyVault {

    private final Path file;
    private final Argon2 cost;
    private char @Nullable [] passphrase; // while open; guarded by this, as all below
    private Map<String, ApiKey> open = Map.of();

    /// @param file need not exist
    public FileVault(Path file) {
        this(file, Argon2.STANDARD);
    }

    FileVault(Path file, Argon2 cost) {
        this.file = file;
        this.cost = cost;
    }

    public Path file() {
        return file;
    }

    public boolean exists() {
        return Files.exists(file);
    }

    public synchronized boolean isOpen() {
        return passphrase != null;
    }

    /// Makes an empty file.
    ///
    /// @param words of the passphrase; the caller wipes what it has
    /// @throws VaultException if there is one already, or it cannot be written
    public synchronized void create(char[] words) throws VaultException {
        if (exists()) {
            throw new VaultException(Reason.STORAGE, "there is a key file already at " + file);
        }
        write(new TreeMap<>(), words);
        hold(words, Map.of());
    }

    /// @throws VaultException if the passphrase is wrong or the file is damaged or missing
    public synchronized void unlock(char[] words) throws VaultException {
        hold(words, read().open(words));
    }

    /// Forgets passphrase and keys.
    public synchronized void lock() {
        if (passphrase != null) {
            Arrays.fill(passphrase, '\0');
        }
        passphrase = null;
        open = Map.of();
    }

    /// @throws VaultException if `before` is not the passphrase; then nothing has changed
    public synchronized void changePassphrase(char[] before, char[] after) throws VaultException {
        var keys = read().open(before);
        write(keys, after);
        hold(after, keys);
    }

    @Override
    public Kind kind() {
        return Kind.FILE;
    }

    /// Empty also where the file is damaged; [#problem()] tells.
    @Override
    public synchronized Set<String> origins() {
        try {
            return exists() ? new TreeSet<>(isOpen() ? open.keySet() : read().origins()) : Set.of();
        } catch (VaultException e) {
            return Set.of();
        }
    }

    /// Why the file cannot be used, whatever the passphrase.
    public synchronized Optional<VaultException> problem() {
        try {
            if (exists()) {
                read();
            }
            return Optional.empty();
        } catch (VaultException e) {
            return Optional.of(e);
        }
    }

    @Override
    public synchronized Optional<ApiKey> key(String origin) throws VaultException {
        if (!isOpen() && origins().contains(origin)) {
            throw new VaultException(Reason.LOCKED, "the key file is locked");
        }
        return Optional.ofNullable(open.get(origin));
    }

    @Override
    public void put(String origin, ApiKey key) throws VaultException {
        change(keys -> keys.put(origin, key));
    }

    @Override
    public void remove(String origin) throws VaultException {
        change(keys -> keys.remove(origin));
    }

    @Override
    public synchronized Collection<ApiKey> known() {
        return List.copyOf(open.values());
    }

    /// Reads first what another program may have written meanwhile.
    private synchronized void change(Consumer<Map<String, ApiKey>> change) throws VaultException {
        if (passphrase == null) {
            throw new VaultException(Reason.LOCKED, "the key file is locked");
        }
        var keys = new TreeMap<>(exists() ? read().open(passphrase) : open);
        change.accept(keys);
        write(keys, passphrase);
        open = Map.copyOf(keys);
    }

    private void hold(char[] words, Map<String, ApiKey> keys) {
        lock();
        passphrase = words.clone();
        open = Map.copyOf(keys);
    }

    private SealedKeys read() throws VaultException {
        try {
            return SealedKeys.parse(Files.readString(file));
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new VaultException(Reason.DAMAGED, "the key file is damaged, or is none");
        } catch (IOException e) {
            throw new VaultException(Reason.STORAGE, "the key file cannot be read: " + e);
        }
    }

    private void write(Map<String, ApiKey> keys, char[] words) throws VaultException {
        try {
            OwnerOnlyFile.write(file, SealedKeys.seal(keys, words, cost).text().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new VaultException(Reason.STORAGE, "the key file cannot be written: " + e);
        }
    }

    @Override
    public String toString() {
        return "FileVault[hidden]";
    }
}
