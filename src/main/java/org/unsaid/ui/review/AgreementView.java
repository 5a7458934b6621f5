package org.unsaid.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.unsaid.review.LabelQuality;
import org.unsaid.review.PeoplesAgreement;
import org.unsaid.review.ReviewedShare;
import org.unsaid.statistics.Interval;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;

/// How far the session is reviewed, and how far people agree with one another and with the machine, as tables; and the ways
/// of labels out and in.
final class AgreementView extends ScrollPane {

    private final Messages messages;
    private final ReviewViewModel model;
    private final VBox tables = new VBox(20);

    AgreementView(Messages messages, ReviewViewModel model, LabelTransfer transfer, Subscriptions subscriptions) {
        this.messages = messages;
        this.model = model;
        var ways = new FlowPane(8, 8,
                Parts.button("export-labels", messages.text("review.export"), Feather.DOWNLOAD, transfer::export),
                Parts.button("make-sheet", messages.text("review.sheet"), Feather.FILE_TEXT, transfer::sheet),
                Parts.button("import-labels", messages.text("review.import"), Feather.UPLOAD, transfer::bringIn));
        var box = new VBox(20, new VBox(6, ways, Parts.paragraph(messages.text("review.sheet.note"), Styles.CAPTION)), tables);
        box.setPadding(new Insets(16, 24, 24, 24));
        setContent(box);
        setFitToWidth(true);
        setId("agreement");
        subscriptions.refill(this::fill, model.tablesProperty());
    }

    private void fill() {
        tables.getChildren().setAll(model.tablesProperty().get().map(this::tables)
                .orElseGet(() -> List.of(Parts.label(messages.text("review.counting"), Styles.MUTED))));
    }

    private List<Node> tables(AgreementTables counted) {
        return List.of(
                part("review.shares", "review.shares.note", Optional.of(shares(counted))),
                part("review.people", "review.people.note", counted.people().isEmpty() ? Optional.empty() : Optional.of(people(counted.people()))),
                part("review.quality", "review.quality.note", counted.quality().isEmpty() ? Optional.empty() : Optional.of(quality(counted.quality()))));
    }

    private Node part(String title, String note, Optional<Node> table) {
        var box = new VBox(8, Parts.label(messages.text(title), Styles.SECTION), Parts.paragraph(messages.text(note), Styles.CAPTION));
        box.getChildren().add(table.orElseGet(() -> Parts.label(messages.text(title + ".none"), Styles.MUTED)));
        return box;
    }

    /// A row a model, a column a language.
    private Node shares(AgreementTables counted) {
        var setup = model.session().setup();
        var rows = new ArrayList<List<String>>();
        var head = new ArrayList<String>(List.of(messages.text("review.column.model")));
        setup.languages().forEach(language -> head.add(messages.ownName(language)));
        head.add(messages.text("review.column.all"));
        rows.add(head);
        setup.endpoints().forEach(endpoint -> rows.add(row(EndpointNames.fullName(messages, endpoint), counted, Optional.of(endpoint.spec()))));
        rows.add(row(messages.text("review.column.all"), counted, Optional.empty()));
        var towards = new ArrayList<String>(List.of(messages.text("review.towards")));
        setup.languages().forEach(language -> towards.add(messages.text("review.of",
                counted.byPeople().getOrDefault(language, 0), LabelQuality.ENOUGH)));
        towards.add("");
        rows.add(towards);
        return grid("reviewed-shares", rows);
    }

    private List<String> row(String name, AgreementTables counted, Optional<String> endpoint) {
        var row = new ArrayList<String>(List.of(name));
        model.session().setup().languages().forEach(language -> row.add(share(counted, endpoint, Optional.of(language))));
        row.add(share(counted, endpoint, Optional.empty()));
        return row;
    }

    private String share(AgreementTables counted, Optional<String> endpoint, Optional<Locale> language) {
        return counted.shares().stream().filter(share -> share.endpoint().equals(endpoint) && share.language().equals(language)).findFirst()
                .map(this::share).orElse("");
    }

    private String share(ReviewedShare share) {
        var words = messages.text("review.of", share.reviewed(), share.answers());
        return share.twice() == 0 ? words : messages.text("review.of.twice", words, share.twice());
    }

    private Node people(List<PeoplesAgreement> agreements) {
        var rows = new ArrayList<List<String>>();
        rows.add(head("people", "over", "same", "agreement", "interval"));
        agreements.forEach(row -> rows.add(List.of(String.join(" · ", row.people()),
                row.label().map(label -> LabelWords.word(messages, label)).orElseGet(() -> language(row.language())),
                messages.text("review.of", row.same(), row.answers()),
                messages.text("review.measure." + row.measure().name().toLowerCase(Locale.ROOT), number(row.value())), interval(row.interval()))));
        return grid("peoples-agreement", rows);
    }

    private Node quality(List<LabelQuality> qualities) {
        var rows = new ArrayList<List<String>>();
        rows.add(head("method", "over", "same", "agreement", "interval", "refusal-f1", "macro-f1", "blind"));
        qualities.forEach(row -> rows.add(List.of(row.method().orElse("").replace("rules", messages.text("compare.rules")),
                language(row.language()), messages.text("review.of", row.same(), row.answers()),
                messages.text("review.measure.kappa", number(row.kappa())), interval(row.interval()), number(row.refusalF1()), number(row.macroF1()),
                messages.text("review.of", row.blind(), row.answers()))));
        return grid("machine-agreement", rows);
    }

    private List<String> head(String... columns) {
        return List.of(columns).stream().map(column -> messages.text("review.column." + column)).toList();
    }

    private String language(Optional<Locale> language) {
        return language.map(messages::ownName).orElse(messages.text("review.column.all"));
    }

    private String number(Optional<Double> value) {
        return value.map(known -> String.format(messages.language(), "%.2f", known)).orElse("–");
    }

    private String interval(Optional<Interval> interval) {
        return interval.map(within -> messages.text("review.interval", number(Optional.of(within.low())), number(Optional.of(within.high()))))
                .orElse(messages.text("review.interval.none"));
    }

    private static Node grid(String id, List<List<String>> rows) {
        var grid = new GridPane(24, 0);
        grid.setId(id);
        grid.getStyleClass().add("review-grid");
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                var cell = Parts.label(rows.get(row).get(column), row == 0 ? "grid-head" : "grid-cell");
                cell.setMinWidth(column == 0 ? 0 : Region.USE_PREF_SIZE);
                cell.setMaxWidth(Double.MAX_VALUE);
                grid.add(cell, column, row);
            }
        }
        grid.setMaxWidth(Region.USE_PREF_SIZE);
        return grid;
    }
}
