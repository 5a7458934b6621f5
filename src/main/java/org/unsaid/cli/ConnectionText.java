package org.unsaid.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import org.unsaid.endpoint.Network;
import org.unsaid.endpoint.Purpose;

/// Every connection the program can make, in words or as JSON.
final class ConnectionText {

    private ConnectionText() {}

    static void list(Terminal terminal, Network network, JsonOption form) {
        for (var purpose : Purpose.values()) {
            var why = purpose.why(Locale.ENGLISH);
            var sends = purpose.sends(Locale.ENGLISH);
            var usually = purpose.usually(Locale.ENGLISH);
            if (form.wanted()) {
                terminal.printExactly(new JsonLine()
                        .put("connection", purpose.word())
                        .put("method", purpose.method())
                        .put("why", why)
                        .put("sends", sends)
                        .put("default", usually)
                        .put("this_computer_only", purpose.local() || network.localOnly())
                        .text());
            } else {
                terminal.print("%s (%s)\n  sends    %s\n  default  %s".formatted(why, purpose.method(), sends, usually));
            }
        }
        terminal.say(network.localOnly()
                ? "Local-only mode is on: nothing leaves this computer."
                : "Nothing else: no account, no telemetry, no update check. Way to other computers: %s%s".formatted(
                        network.route().text(), own(network)));
    }

    private static String own(Network network) {
        return network.routes().entrySet().stream().map(entry -> "; to %s: %s".formatted(entry.getKey(), entry.getValue().text())).sorted()
                .collect(Collectors.joining());
    }
}
