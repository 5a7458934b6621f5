package org.unsaid.settings;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A keychain in memory, so that no test touches the one of whoever runs it.
public class MemoryKeychain implements Keychain {

    final Map<String, String> entries = new ConcurrentHashMap<>();

    @Override
    public String read(String account) throws IOException {
        return there(entries.get(account));
    }

    @Override
    public void write(String account, String secret) {
        entries.put(account, secret);
    }

    @Override
    public void delete(String account) throws IOException {
        there(entries.remove(account));
    }

    private static String there(@org.jspecify.annotations.Nullable String entry) throws IOException {
        if (entry == null) {
            throw new IOException("there is no such entry");
        }
        return entry;
    }
}
