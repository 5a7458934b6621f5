package org.unsaid.ui.compare;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import org.unsaid.endpoint.Exchange;
import org.unsaid.ui.Messages;
import org.unsaid.ui.VisibleText;

/// What was sent and what came back, byte for byte as far as bytes are text; a key is never part of it.
final class RawExchange {

    private static final int LONGEST = 200_000;

    private RawExchange() {}

    static Node of(Messages messages, List<Exchange> exchanges) {
        var tabs = new TabPane();
        tabs.setPrefSize(820, 560);
        for (int i = 0; i < exchanges.size(); i++) {
            var area = new TextArea(VisibleText.of(text(messages, exchanges.get(i))));
            area.setEditable(false);
            area.getStyleClass().add("raw");
            var tab = new Tab(messages.text("compare.raw.attempt", i + 1), area);
            tab.setClosable(false);
            tabs.getTabs().add(tab);
        }
        return tabs;
    }

    private static String text(Messages messages, Exchange exchange) {
        var body = new String(exchange.body(), StandardCharsets.UTF_8);
        var cut = body.length() > LONGEST ? body.substring(0, LONGEST) + "\n…" : body;
        var headers = exchange.headers().stream().map(header -> header.name() + ": " + header.value()).collect(Collectors.joining("\n"));
        var pieces = exchange.pieces().stream().limit(500)
                .map(piece -> piece.at().toMillis() + " ms +" + piece.bytes()).collect(Collectors.joining(", "));
        return messages.text("compare.raw.sent", exchange.sentAt()) + "\n\n" + exchange.request() + "\n\n"
                + messages.text("compare.raw.came", String.valueOf(exchange.status()), exchange.duration().toMillis()) + "\n\n"
                + headers + "\n\n" + cut + "\n\n" + messages.text("compare.raw.pieces") + "\n" + pieces;
    }
}
