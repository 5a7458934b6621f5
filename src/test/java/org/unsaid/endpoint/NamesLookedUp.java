package org.unsaid.endpoint;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/// Java's way to the name server in every test of this module: remembers each name that anything in the process
/// looks up, and asks no name server about names that end in `.test`, of which there are none.
public final class NamesLookedUp extends InetAddressResolverProvider {

    private static final Queue<String> NAMES = new ConcurrentLinkedQueue<>();

    static List<String> endingIn(String end) {
        return NAMES.stream().filter(name -> name.endsWith(end)).toList();
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        var builtin = configuration.builtinResolver();
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
                NAMES.add(host);
                if (host.endsWith(".test")) {
                    throw new UnknownHostException(host);
                }
                return builtin.lookupByName(host, policy);
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                return builtin.lookupByAddress(address);
            }
        };
    }

    @Override
    public String name() {
        return "names looked up";
    }
}
