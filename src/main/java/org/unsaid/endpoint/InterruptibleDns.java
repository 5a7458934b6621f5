package org.unsaid.endpoint;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.Dns;
import org.unsaid.endpoint.Network.Reach;

/// Looks names up on a thread of their own, because the system's look-up neither hears an interruption nor
/// ends in good time. `localhost` is never looked up: it must be this computer whatever a resolver says. In
/// local-only mode nothing else is.
final class InterruptibleDns implements Dns {

    private static final Duration LONGEST = Duration.ofSeconds(8);

    private sealed interface Found {
        record Addresses(List<InetAddress> all) implements Found {}

        record Unknown(UnknownHostException cause) implements Found {}
    }

    private final Reach reach;

    InterruptibleDns(Reach reach) {
        this.reach = reach;
    }

    @Override
    public List<InetAddress> lookup(String hostname) throws UnknownHostException {
        if (hostname.equalsIgnoreCase("localhost")) {
            return List.of(
                    InetAddress.getByAddress(hostname, new byte[] {127, 0, 0, 1}),
                    InetAddress.getByAddress(hostname, new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}));
        }
        if (reach == Reach.THIS_COMPUTER) {
            throw new UnknownHostException("%s is not looked up, because local-only mode is on".formatted(hostname));
        }
        var answer = new ArrayBlockingQueue<Found>(1);
        Thread.ofVirtual().name("look-up").start(() -> answer.add(find(hostname)));
        try {
            return switch (answer.poll(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
                case Found.Addresses(var all) -> all;
                case Found.Unknown(var cause) -> throw cause;
                case null -> throw new UnknownHostException("no answer from the name server about " + hostname);
            };
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException("stopped while looking up " + hostname);
        }
    }

    private static Found find(String hostname) {
        try {
            return new Found.Addresses(Dns.SYSTEM.lookup(hostname));
        } catch (UnknownHostException unknown) {
            return new Found.Unknown(unknown);
        }
    }
}
