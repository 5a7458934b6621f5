package org.unsaid.ui.compare;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Exchange;
import org.unsaid.ui.LongText;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.TextCut;
import org.unsaid.ui.VisibleText;

/// What was sent and what came back, each piece at its time, for every time it was sent; a key is never part of it.
final class RawExchange {

    private static final int LONGEST_PIECE = 4_000;
    private static final double MARGIN = 210;

    private final Messages messages;
    private final Endpoint endpoint;

    RawExchange(Messages messages, Endpoint endpoint) {
        this.messages = messages;
        this.endpoint = endpoint;
    }

    /// @param copy takes the whole exchange as one text
    Region of(List<Exchange> exchanges, Consumer<String> copy) {
        var tabs = new TabPane();
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        for (int i = 0; i < exchanges.size(); i++) {
            tabs.getTabs().add(new Tab(messages.text("compare.raw.attempt", i + 1, exchanges.size()), attempt(exchanges.get(i))));
        }
        tabs.getSelectionModel().selectLast();
        var button = Parts.button("copy-raw", messages.text("compare.raw.copy"), Feather.COPY,
                () -> copy.accept(text(exchanges)));
        var line = new HBox(12, Parts.paragraph(messages.text("compare.raw.note"), Styles.CAPTION), Parts.gap(), button);
        line.setAlignment(Pos.CENTER_LEFT);
        var box = new VBox(8, line, tabs);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        box.setPrefSize(860, 480); // fits the smallest window; the pieces take what a larger one gives
        return box;
    }

    private Node attempt(Exchange exchange) {
        var request = new LongText(sent(exchange), "raw");
        request.setPrefHeight(96);
        request.setMinHeight(80);
        var headers = new LongText(headers(exchange.headers()), "raw");
        headers.setPrefHeight(84);
        headers.setMinHeight(44);
        var pieces = pieces(RawPieces.of(exchange));
        VBox.setVgrow(pieces, Priority.ALWAYS);
        var box = new VBox(6,
                Parts.paragraph(summary(exchange)),
                title("compare.raw.request"), request,
                title("compare.raw.headers"), headers,
                title("compare.raw.pieces"), pieces);
        box.setPadding(new Insets(10, 0, 0, 0));
        return box;
    }

    private Label title(String key) {
        return Parts.label(messages.text(key), Styles.STRONG);
    }

    private String summary(Exchange exchange) {
        var status = exchange.status() == 0 ? messages.text("compare.raw.no-status") : "HTTP " + exchange.status();
        var own = List.of(exchange.modelReturned().map(model -> messages.text("compare.raw.model", model)),
                exchange.servedBy().map(by -> messages.text("compare.raw.served", by)),
                exchange.requestId().map(id -> messages.text("compare.raw.id", id)),
                exchange.ignored().isEmpty() ? Optional.<String>empty()
                        : Optional.of(messages.text("compare.raw.ignored", String.join(", ", exchange.ignored()))));
        return messages.text("compare.raw.summary", exchange.sentAt().truncatedTo(ChronoUnit.MILLIS).toString(), status, exchange.duration().toMillis(),
                exchange.pieces().size(), exchange.body().length)
                + own.stream().flatMap(Optional::stream).map(VisibleText::of).map(words -> " · " + words).collect(Collectors.joining());
    }

    private String sent(Exchange exchange) {
        var headers = headers(exchange.sentHeaders());
        return messages.text("compare.raw.to", endpoint.address().toString()) + "\n" + (headers.isEmpty() ? "" : headers + "\n\n") + exchange.request();
    }

    private static String headers(List<Exchange.Header> headers) {
        return headers.stream().map(header -> header.name() + ": " + header.value()).collect(Collectors.joining("\n"));
    }

    private ListView<RawPieces.Arrived> pieces(List<RawPieces.Arrived> arrived) {
        var list = new ListView<RawPieces.Arrived>();
        list.setId("raw-pieces");
        list.getItems().setAll(arrived);
        list.getStyleClass().add("long-text");
        list.setPlaceholder(Parts.label(messages.text("compare.raw.nothing"), Styles.MUTED));
        list.setCellFactory(_ -> new PieceCell(messages));
        return list;
    }

    private String text(List<Exchange> exchanges) {
        return IntStream.range(0, exchanges.size()).mapToObj(i -> {
            var exchange = exchanges.get(i);
            var pieces = RawPieces.of(exchange).stream()
                    .map(piece -> "[+" + piece.at().toMillis() + " ms, " + piece.bytes() + " B]\n" + piece.text())
                    .collect(Collectors.joining("\n"));
            return String.join("\n\n", messages.text("compare.raw.attempt", i + 1, exchanges.size()), summary(exchange), sent(exchange),
                    headers(exchange.headers()), pieces);
        }).collect(Collectors.joining("\n\n----\n\n"));
    }

    /// Time, size and characters of one piece.
    private static final class PieceCell extends ListCell<RawPieces.Arrived> {

        private final Messages messages;
        private final Label at = Parts.label("", "raw", "raw-time");
        private final Label size = Parts.label("", "raw", "raw-size");
        private final Label text = Parts.paragraph("", "raw");
        private final HBox line = new HBox(12, at, size, text);

        PieceCell(Messages messages) {
            this.messages = messages;
            at.setMinWidth(84);
            size.setMinWidth(72);
            at.setAlignment(Pos.TOP_RIGHT);
            size.setAlignment(Pos.TOP_RIGHT);
            line.setAlignment(Pos.TOP_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(RawPieces.Arrived piece, boolean empty) {
            super.updateItem(piece, empty);
            if (empty || piece == null) {
                setGraphic(null);
                return;
            }
            at.setText(messages.text("compare.raw.at", piece.at().toMillis()));
            size.setText(messages.text("compare.raw.bytes", piece.bytes()));
            var first = TextCut.first(piece.text().stripTrailing(), LONGEST_PIECE);
            text.setText(VisibleText.of(first) + (first.length() < piece.text().stripTrailing().length() ? " …" : ""));
            text.prefWidthProperty().bind(getListView().widthProperty().subtract(MARGIN));
            setGraphic(line);
        }
    }
}
