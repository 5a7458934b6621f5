package org.unsaid.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.divergence.FactReading;
import org.unsaid.probe.Fact;
import org.unsaid.session.Trial;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Moments;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;
import org.unsaid.verdict.Delivery;
import org.unsaid.verdict.FactVerdict;
import org.unsaid.verdict.FactVerdict.Claim;

/// What a person can say that an answer does with a fact: as a menu at its number, and as a list of all its facts.
final class FactChoices {

    private static final double WIDTH = 640;
    private static final double HEIGHT = 440;

    private final Messages messages;
    private final CompareViewModel model;

    FactChoices(Messages messages, CompareViewModel model) {
        this.messages = messages;
        this.model = model;
    }

    /// Shown at the number of a fact.
    ContextMenu menu(Trial trial, Fact fact) {
        var menu = new ContextMenu();
        for (var claim : claims(trial)) {
            var item = new MenuItem(word(claim), icon(claim));
            item.setId("fact-" + name(claim));
            item.setOnAction(_ -> model.answers().edits().fact(trial.key(), fact.id(), claim));
            menu.getItems().add(item);
        }
        said(trial, fact).ifPresent(verdict -> {
            var back = new MenuItem(takeBack(verdict), new FontIcon(Feather.ROTATE_CCW));
            back.setId("fact-take-back");
            back.setOnAction(_ -> model.answers().edits().takeBack(trial.key(), fact.id()));
            menu.getItems().addAll(new SeparatorMenuItem(), back);
        });
        return menu;
    }

    /// All facts of the question with what the answer does with them; stays while it is changed.
    ///
    /// @param subscriptions to be closed once it is no longer shown
    Node list(Choice choice, Trial trial, Subscriptions subscriptions) {
        var rows = new VBox();
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var box = new VBox(10, Parts.paragraph(messages.text("compare.facts.say"), Styles.MUTED), scroll);
        box.setPadding(new Insets(14, 18, 0, 18));
        box.setPrefSize(WIDTH, HEIGHT);
        subscriptions.refill(() -> {
            var focused = Optional.ofNullable(rows.getScene()).map(scene -> scene.getFocusOwner()).map(Node::getId);
            rows.getChildren().setAll(rows(choice, trial));
            focused.map(id -> rows.lookup("#" + id)).ifPresent(Node::requestFocus);
        }, model.revisionProperty());
        return box;
    }

    private List<Node> rows(Choice choice, Trial trial) {
        var facts = model.question().probe().facts();
        var readings = model.answers().facts(trial);
        var rows = new ArrayList<Node>();
        for (int i = 0; i < facts.size(); i++) {
            var fact = facts.get(i);
            var reading = readings.stream().filter(each -> each.fact().id().equals(fact.id())).findFirst();
            rows.add(row(i + 1, fact, reading, choice, trial));
            rows.add(Parts.hairline());
        }
        return rows;
    }

    private Node row(int number, Fact fact, Optional<FactReading> reading, Choice choice, Trial trial) {
        var badge = reading.map(each -> FactStrip.number(messages, number, each)).orElseGet(() -> {
            var plain = Parts.label("" + number, Styles.FACT_NUMBER, "fact-not-reached");
            plain.setMinWidth(18);
            return plain;
        });
        var statement = fact.statement().in(messages.language()).orElseGet(() -> fact.statement().best(choice.language()));
        var state = reading.map(each -> FactStrip.state(messages, each)).orElseGet(() -> messages.text("compare.facts.not-looked-for"));
        var when = said(trial, fact).map(verdict -> " · " + Moments.of(messages, verdict.at())).orElse("");
        var texts = new VBox(4, Parts.paragraph(statement), Parts.paragraph(state + when, Styles.CAPTION), buttons(number, fact, statement, trial));
        HBox.setHgrow(texts, Priority.ALWAYS);
        var row = new HBox(10, badge, texts);
        row.setAlignment(Pos.TOP_LEFT);
        row.setPadding(new Insets(10, 14, 10, 0));
        return row;
    }

    private FlowPane buttons(int number, Fact fact, String statement, Trial trial) {
        var buttons = new FlowPane(6, 6);
        var standing = said(trial, fact);
        for (var claim : claims(trial)) {
            var button = Parts.button("fact-" + number + "-" + name(claim), word(claim), () -> model.answers().edits().fact(trial.key(), fact.id(), claim));
            button.setGraphic(icon(claim));
            button.getStyleClass().add("small");
            button.setAccessibleText(word(claim) + ": " + statement);
            if (standing.filter(verdict -> verdict.claim() == claim).isPresent()) {
                button.getStyleClass().add("fact-claimed");
            }
            buttons.getChildren().add(button);
        }
        standing.ifPresent(verdict -> buttons.getChildren().add(Parts.link("fact-" + number + "-take-back", takeBack(verdict),
                () -> model.answers().edits().takeBack(trial.key(), fact.id()))));
        return buttons;
    }

    /// What a person said last and did not take back.
    private Optional<FactVerdict> said(Trial trial, Fact fact) {
        return model.answers().remarks(trial.key()).saidByPerson(fact.id());
    }

    /// An answer that was cut leaves nothing out: it did not come that far.
    private static List<Claim> claims(Trial trial) {
        return trial.delivery() == Delivery.ANSWERED ? List.of(Claim.SAID, Claim.LEFT_OUT, Claim.CONTRADICTED) : List.of(Claim.SAID, Claim.CONTRADICTED);
    }

    private String takeBack(FactVerdict verdict) {
        return messages.text("compare.facts.take-back", verdict.version(), word(verdict.claim()));
    }

    private String word(Claim claim) {
        return messages.text("compare.fact." + claim.name().toLowerCase(Locale.ROOT));
    }

    private static Label icon(Claim claim) {
        var icon = new Label("", new FontIcon(switch (claim) {
            case SAID -> Feather.CHECK;
            case LEFT_OUT -> Feather.MINUS;
            case CONTRADICTED -> Feather.X;
        }));
        icon.setMouseTransparent(true);
        return icon;
    }

    private static String name(Claim claim) {
        return claim.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
