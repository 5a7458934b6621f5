package org.unsaid.ui.judge;

import java.util.ArrayList;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.judging.JudgeJob;
import org.unsaid.judging.Kin;
import org.unsaid.run.Preflight;
import org.unsaid.ui.Amounts;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// What judging comes to, which text goes where, and who would judge its own kind.
final class JudgePreflight extends VBox {

    private static final double NAMES = 110;

    private final Messages messages;

    JudgePreflight(Messages messages, JudgeViewModel model, JudgeJob job) {
        super(12);
        this.messages = messages;
        setId("judge-preflight");
        VBox.setVgrow(this, Priority.ALWAYS);
        var calls = job.preflight();
        var figures = new VBox(6,
                row("judge.sent", Parts.paragraph(messages.text("judge.sent.about", job.answers(), calls.calls(), calls.tokensSent(),
                        calls.tokensLow(), calls.tokensHigh()))),
                row("judge.price", Parts.paragraph(price(calls))),
                row("judge.where", where(calls)));
        job.kin().forEach(kin -> figures.getChildren().add(warning(kin)));
        if (job.scripted() > 0) {
            var left = Parts.paragraph(messages.text("judge.scripted", job.scripted()), Styles.CAPTION);
            left.setGraphic(new FontIcon(Feather.INFO));
            figures.getChildren().add(left);
        }
        var scroll = new ScrollPane(figures);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(90);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var agree = new CheckBox(messages.text("judge.agree"));
        agree.setId("agree-unknown-price");
        agree.selectedProperty().bindBidirectional(model.agreedProperty());
        agree.setVisible(!calls.unpriced().isEmpty());
        agree.setManaged(agree.isVisible());
        var start = Parts.button("start-judging", messages.text("judge.start", calls.calls()), Feather.PLAY, model::start);
        start.getStyleClass().add(Styles.PRIMARY);
        start.disableProperty().bind(model.agreedProperty().map(_ -> !model.ready()));
        getChildren().setAll(scroll, agree, start, Parts.paragraph(messages.text("judge.read"), Styles.CAPTION));
    }

    private Node row(String name, Node content) {
        var label = Parts.fieldName(messages.text(name));
        label.setPrefWidth(NAMES);
        HBox.setHgrow(content, Priority.ALWAYS);
        var row = new HBox(12, label, content);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private String price(Preflight calls) {
        var lines = new ArrayList<String>();
        calls.prices().forEach(range -> lines.add(Amounts.of(messages, range)));
        if (!calls.unpriced().isEmpty()) {
            lines.add(messages.text("judge.price.unknown", Amounts.names(messages, calls.unpriced())));
        }
        return lines.isEmpty() ? messages.text("judge.price.none") : String.join("\n", lines);
    }

    private Node where(Preflight calls) {
        var rows = new VBox(4);
        for (var destination : calls.destinations()) {
            var place = destination.onThisComputer() ? messages.text("judge.where.here", destination.host())
                    : messages.text("judge.where.away", destination.host(), Optional.of(destination.endpoints().getFirst()).flatMap(Endpoint::servedIn)
                            .map(messages::place).orElseGet(() -> messages.text("sessions.preflight.place.unknown")));
            rows.getChildren().add(Parts.paragraph(place, Styles.STRONG));
        }
        return rows;
    }

    private Label warning(Kin kin) {
        var text = Parts.paragraph(messages.text("judge.kin." + switch (kin.kinship()) {
            case SAME_FAMILY -> "family";
            case SAME_MAKER -> "maker";
            case UNKNOWN, NONE -> "unknown";
        }, EndpointNames.fullName(messages, kin.judge()), EndpointNames.fullName(messages, kin.judged())), Styles.WARNING_TEXT);
        text.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        return text;
    }
}
