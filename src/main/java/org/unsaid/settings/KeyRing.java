package org.unsaid.settings;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.unsaid.endpoint.ApiKey;
import org.unsaid.endpoint.Keys;
import org.unsaid.settings.VaultException.Reason;

/// All keys there are: those typed for this run, then those in vaults, then those of the environment.
///
/// The key file is opened when a key of it is first needed. A person who would rather not is asked no more in this run,
/// unless they open it themselves. Safe for any thread but the JavaFX thread, which must not wait.
public final class KeyRing implements Keys {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);

    private final RunVault run = new RunVault();
    private final KeychainVault keychain;
    private final FileVault file;
    private final Keys environment;
    private final Passphrases passphrases;
    private final Object asking = new Object();
    private volatile boolean declined;

    /// A key that is held somewhere.
    public record Held(KeyVault.Kind where, String origin) {}

    public KeyRing(KeychainVault keychain, FileVault file, Keys environment, Passphrases passphrases) {
        this.keychain = keychain;
        this.file = file;
        this.environment = environment;
        this.passphrases = passphrases;
    }

    @Override
    public Optional<ApiKey> keyFor(String provider, String origin) {
        return run.key(origin).or(() -> kept(origin)).or(() -> environment.keyFor(provider, origin));
    }

    private Optional<ApiKey> kept(String origin) {
        try {
            var inKeychain = keychain.key(origin);
            if (inKeychain.isPresent() || !file.origins().contains(origin)) {
                return inKeychain;
            }
            return open() ? file.key(origin) : Optional.empty();
        } catch (VaultException e) {
            LOG.warn("the kept key for {} is not used: {}", origin, e.getMessage());
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public Collection<ApiKey> known() {
        return Stream.of(run.known(), keychain.known(), file.known(), environment.known()).flatMap(Collection::stream).toList();
    }

    /// Every key typed or kept, and where; never the keys themselves.
    public List<Held> held() {
        return Stream.of(run, keychain, file)
                .flatMap(vault -> vault.origins().stream().map(origin -> new Held(vault.kind(), origin)))
                .sorted(Comparator.comparing(Held::origin)).toList();
    }

    public KeychainVault keychain() {
        return keychain;
    }

    public FileVault file() {
        return file;
    }

    /// Whether the person did not want the key file opened in this run.
    public boolean declined() {
        return declined;
    }

    /// Uses a key from now on, until the program ends.
    public void use(String origin, ApiKey key) {
        run.put(origin, key);
    }

    /// Keeps a key in one place, and takes it out of the others, so that none comes before it; out of a key file only
    /// if that is open, since it comes last.
    ///
    /// @throws VaultException if it could not be kept, or not taken out of the keychain
    public void keep(String origin, ApiKey key, KeyVault.Kind where) throws VaultException, InterruptedException {
        if (where == KeyVault.Kind.FILE) {
            openOrCreate();
        }
        vault(where).put(origin, key);
        for (var kind : KeyVault.Kind.values()) {
            if (kind != where) {
                removeIfHeld(origin, kind);
            }
        }
    }

    public void remove(Held held) throws VaultException, InterruptedException {
        if (held.where() == KeyVault.Kind.FILE) {
            openOrCreate();
        }
        vault(held.where()).remove(held.origin());
    }

    /// Asks for the passphrase, whatever the person said before.
    ///
    /// @throws VaultException if the file stays locked
    public void unlock() throws VaultException, InterruptedException {
        declined = false;
        openOrCreate();
    }

    private void removeIfHeld(String origin, KeyVault.Kind kind) throws VaultException, InterruptedException {
        boolean reachable = kind != KeyVault.Kind.FILE || file.isOpen();
        if (reachable && vault(kind).origins().contains(origin)) {
            vault(kind).remove(origin);
        }
    }

    private void openOrCreate() throws VaultException, InterruptedException {
        if (file.exists()) {
            declined = false;
            if (!open()) {
                throw new VaultException(Reason.DECLINED, "the key file stays locked");
            }
            return;
        }
        var words = passphrases.fresh().orElseThrow(() -> new VaultException(Reason.DECLINED, "no passphrase was given for a key file"));
        try {
            file.create(words);
        } finally {
            Arrays.fill(words, '\0');
        }
    }

    /// One thread asks, the others wait for what comes of it.
    private boolean open() throws VaultException, InterruptedException {
        synchronized (asking) {
            boolean wrongBefore = false;
            while (!file.isOpen()) {
                var words = declined ? Optional.<char[]>empty() : passphrases.existing(wrongBefore);
                if (words.isEmpty()) {
                    declined = true;
                    return false;
                }
                wrongBefore = !opens(words.get());
            }
            return true;
        }
    }

    private boolean opens(char[] words) throws VaultException {
        try {
            file.unlock(words);
            return true;
        } catch (VaultException e) {
            if (e.reason() != Reason.WRONG_PASSPHRASE) {
                throw e;
            }
            return false;
        } finally {
            Arrays.fill(words, '\0');
        }
    }

    private KeyVault vault(KeyVault.Kind kind) {
        return switch (kind) {
            case KEYCHAIN -> keychain;
            case FILE -> file;
            case RUN -> run;
        };
    }

    @Override
    public String toString() {
        return "KeyRing[hidden]";
    }
}
