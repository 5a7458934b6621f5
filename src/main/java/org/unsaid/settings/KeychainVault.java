package org.unsaid.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.unsaid.endpoint.ApiKey;
import org.unsaid.settings.VaultException.Reason;

/// Keys in the system's keychain. Which origins have one stands in a file beside it, since keychains do not list, and
/// so that nobody is asked to unlock a keychain that holds nothing for us.
public final class KeychainVault implements KeyVault {

    private static final Duration PROBE = Duration.ofSeconds(3);
    private static final Duration CALL = Duration.ofSeconds(60); // the system may be asking the person

    private final Keychain keychain;
    private final Path index;
    private final Map<String, ApiKey> read = new ConcurrentHashMap<>();
    private final Map<String, VaultException> refused = new ConcurrentHashMap<>();
    private final Object asking = new Object();

    /// @param index names the origins, one a line; need not exist
    public KeychainVault(Keychain keychain, Path index) {
        this.keychain = keychain;
        this.index = index;
    }

    /// Tries the keychain by writing an entry, reading it back and deleting it, within three seconds: nothing less tells
    /// whether it will work.
    ///
    /// @return why it does not; empty if it does
    public Optional<VaultException> probe() throws InterruptedException {
        try {
            TimeLimit.within(PROBE, () -> {
                var account = "probe-" + UUID.randomUUID();
                var word = UUID.randomUUID().toString();
                keychain.write(account, word);
                boolean same = word.equals(keychain.read(account));
                keychain.delete(account);
                if (!same) {
                    throw new IOException("it gave back something else than was put in");
                }
                return "";
            });
            refused.clear();
            return Optional.empty();
        } catch (VaultException e) {
            return Optional.of(e);
        }
    }

    @Override
    public Kind kind() {
        return Kind.KEYCHAIN;
    }

    @Override
    public Set<String> origins() {
        if (!Files.exists(index)) { // as it is for most people, and asked before every call
            return Set.of();
        }
        try {
            return new TreeSet<>(Files.readAllLines(index).stream().filter(line -> !line.isBlank()).toList());
        } catch (NoSuchFileException _) {
            return Set.of();
        } catch (IOException e) {
            return Set.copyOf(read.keySet());
        }
    }

    @Override
    public Optional<ApiKey> key(String origin) throws VaultException, InterruptedException {
        var known = Optional.ofNullable(read.get(origin));
        if (known.isPresent() || !origins().contains(origin)) {
            return known;
        }
        synchronized (asking) { // or a person would be asked by as many windows as there are calls
            var refusal = refused.get(origin);
            if (refusal != null) {
                throw refusal; // ten thousand calls must not wait for it each
            }
            if (!read.containsKey(origin)) {
                try {
                    read.put(origin, new ApiKey(TimeLimit.within(CALL, () -> keychain.read(origin))));
                } catch (VaultException e) {
                    refused.put(origin, e);
                    throw e;
                }
            }
            return Optional.ofNullable(read.get(origin));
        }
    }

    @Override
    public void put(String origin, ApiKey key) throws VaultException, InterruptedException {
        TimeLimit.within(CALL, () -> {
            keychain.write(origin, key.secret());
            return "";
        });
        read.put(origin, key);
        refused.remove(origin);
        var origins = new TreeSet<>(origins());
        origins.add(origin);
        note(origins);
    }

    /// An entry that the keychain no longer has counts as removed.
    @Override
    public void remove(String origin) throws VaultException, InterruptedException {
        var origins = new TreeSet<>(origins());
        if (origins.remove(origin)) {
            TimeLimit.within(CALL, () -> {
                try {
                    keychain.delete(origin);
                } catch (IOException stays) {
                    if (stillThere(origin)) {
                        throw stays;
                    }
                }
                return "";
            });
            read.remove(origin);
            note(origins);
        }
    }

    private boolean stillThere(String origin) {
        try {
            return !keychain.read(origin).isBlank();
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public Collection<ApiKey> known() {
        return List.copyOf(read.values());
    }

    private void note(Set<String> origins) throws VaultException {
        try {
            OwnerOnlyFile.write(index, String.join("\n", origins).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new VaultException(Reason.STORAGE, "%s cannot be written: %s".formatted(index, e));
        }
    }

    @Override
    public String toString() {
        return "KeychainVault[hidden]";
    }
}
