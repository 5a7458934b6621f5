package org.unsaid.ui.sessions;

import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.unsaid.evidence.Fingerprint;
import org.unsaid.evidence.Redaction.Choice;
import org.unsaid.evidence.Verification;
import org.unsaid.export.HistoryExport;
import org.unsaid.store.SessionSummary;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.Messages;
import org.unsaid.ui.NarrowWindow;
import org.unsaid.ui.Panels;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.Subscriptions;

/// The fingerprint of the selected session, with what can be done to prove that it is what it was.
final class EvidenceBar extends VBox {

    private final Messages messages;
    private final EvidenceViewModel model;
    private final Dialogs dialogs;
    private final NumberFormat number;

    EvidenceBar(Messages messages, EvidenceViewModel model, Dialogs dialogs, Subscriptions subscriptions) {
        super(8);
        this.messages = messages;
        this.model = model;
        this.dialogs = dialogs;
        number = NumberFormat.getIntegerInstance(messages.language());
        getStyleClass().addAll(Styles.CARD, Panels.PANEL);
        setPadding(new Insets(10, 14, 10, 14));
        var none = model.fingerprintProperty().map(found -> found.isEmpty());
        var head = Parts.label("", Styles.STRONG);
        head.setId("session-head");
        head.setMinWidth(Region.USE_PREF_SIZE);
        subscriptions.refill(() -> head.setText(model.fingerprintProperty().get().map(Fingerprint::shortHead)
                .orElse(model.sessionProperty().get().filter(SessionSummary::attested).isPresent() ? "…" : "–")), model.fingerprintProperty(), model.sessionProperty());
        var whole = new Tooltip();
        whole.textProperty().bind(subscriptions.whileShown(model.fingerprintProperty()).map(found -> found.map(Fingerprint::head).orElse("")));
        head.setTooltip(whole);
        var copy = Parts.button("copy-head", messages.text("sessions.evidence.copy"), Feather.COPY,
                () -> model.fingerprintProperty().get().ifPresent(found -> dialogs.copy(found.head())));
        var verify = Parts.button("verify-session", messages.text("sessions.evidence.verify"), Feather.SHIELD, model::verify);
        var export = Parts.button("export-bundle", messages.text("sessions.evidence.export"), Feather.PACKAGE, this::export);
        var history = Parts.button("export-history", messages.text("sessions.evidence.history"), Feather.LIST, this::exportHistory);
        for (var button : List.of(copy, verify, history, export)) {
            button.disableProperty().bind(subscriptions.whileShown(none));
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        var title = Parts.label(messages.text("sessions.evidence.title"), Styles.CAPTION);
        title.setMinWidth(Region.USE_PREF_SIZE);
        var note = Parts.label("", Styles.CAPTION);
        note.setId("evidence-note");
        note.setTooltip(new Tooltip());
        note.getTooltip().textProperty().bind(note.textProperty());
        subscriptions.refill(() -> note.setText(messages.text(model.sessionProperty().get().filter(shown -> !shown.attested()).isPresent()
                ? "sessions.evidence.of-lines" : "sessions.evidence.note")), model.sessionProperty());
        HBox.setHgrow(note, Priority.SOMETIMES);
        var line = new HBox(12, title, head, copy, note, Parts.gap(), verify, history, export);
        line.setAlignment(Pos.CENTER_LEFT);
        NarrowWindow.dropWords(line, SessionsView.NARROW, List.of(copy, history));
        getChildren().addAll(line, result(subscriptions));
    }

    private Label result(Subscriptions subscriptions) {
        var result = Parts.paragraph("");
        result.setId("evidence-result");
        subscriptions.refill(() -> {
            var state = model.stateProperty().get();
            result.setText(words(state));
            result.getStyleClass().removeAll(Styles.SUCCESS_TEXT, Styles.ERROR_TEXT);
            switch (state) {
                case EvidenceState.Intact _, EvidenceState.Written _, EvidenceState.Opened _, EvidenceState.Imported _ -> result.getStyleClass().add(Styles.SUCCESS_TEXT);
                case EvidenceState.Changed _, EvidenceState.Refused _, EvidenceState.Failed _, EvidenceState.BrokenLines _ -> result.getStyleClass().add(Styles.ERROR_TEXT);
                case EvidenceState.None _, EvidenceState.Verifying _, EvidenceState.Writing _, EvidenceState.Opening _, EvidenceState.AlreadyHere _ -> { }
            }
            result.setVisible(!result.getText().isEmpty());
            result.setManaged(result.isVisible());
        }, model.stateProperty());
        return result;
    }

    private String words(EvidenceState state) {
        return switch (state) {
            case EvidenceState.None _ -> "";
            case EvidenceState.Verifying _ -> messages.text("sessions.evidence.verifying");
            case EvidenceState.Writing(var file) -> messages.text("sessions.evidence.writing", file.toString());
            case EvidenceState.Opening(var file) -> messages.text("sessions.evidence.opening", file);
            case EvidenceState.Intact(var records, var events) -> messages.text("sessions.evidence.intact", number.format(records), number.format(events));
            case EvidenceState.Changed(var problems) -> messages.text("sessions.evidence.changed", problems.stream()
                    .map(problem -> problem.where() + " " + problem.what()).collect(Collectors.joining("; ")));
            case EvidenceState.Written(var file) -> messages.text("sessions.evidence.written", file);
            case EvidenceState.Opened(var name, var hidden) -> messages.text("sessions.evidence.opened", name)
                    + (hidden > 0 ? " " + messages.text("sessions.evidence.hidden", hidden) : "");
            case EvidenceState.Imported(var name, var answers) -> messages.text("sessions.evidence.imported", name, answers);
            case EvidenceState.BrokenLines(var problems) -> messages.text("sessions.evidence.broken-lines", problems.getFirst(), problems.size() - 1);
            case EvidenceState.AlreadyHere(var name) -> messages.text("sessions.evidence.already", name);
            case EvidenceState.Refused(var file, Verification.NotABundle _) -> messages.text("sessions.evidence.no-bundle", file);
            case EvidenceState.Refused(var file, Verification.Broken(var problems)) -> messages.text("sessions.evidence.not-intact", file,
                    problems.getFirst().where() + " " + problems.getFirst().what());
            case EvidenceState.Refused(var file, Verification.Intact _) -> messages.text("sessions.evidence.no-bundle", file);
            case EvidenceState.Failed(var file, var message) -> messages.text("sessions.evidence.failed", file, message);
        };
    }

    private void export() {
        var boxes = new EnumMap<Choice, CheckBox>(Choice.class);
        var list = new VBox(10);
        for (var choice : Choice.values()) {
            var key = "sessions.evidence.redact." + choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
            var box = new CheckBox(messages.text(key));
            box.setId("redact-" + choice.word());
            box.setWrapText(true);
            boxes.put(choice, box);
            list.getChildren().add(box);
        }
        var content = new VBox(12, Parts.paragraph(messages.text("sessions.evidence.export.note")),
                Parts.label(messages.text("sessions.evidence.redact"), Styles.PANEL_TITLE), list,
                Parts.paragraph(messages.text("sessions.evidence.redact.note"), Styles.CAPTION));
        content.setPrefWidth(560);
        if (dialogs.form(messages.text("sessions.evidence.export.title"), content, messages.text("sessions.evidence.export.do"))) {
            var file = dialogs.save(chooser(model.sessionProperty().get().map(session -> session.name()).orElse("session")));
            if (file != null) {
                model.export(file.toPath(), chosen(boxes));
            }
        }
    }

    /// Who did what when, as a table; which kind, the name of the file tells.
    private void exportHistory() {
        var chooser = new FileChooser();
        chooser.setTitle(messages.text("sessions.evidence.history.title"));
        for (var format : HistoryExport.Format.values()) {
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(messages.text("sessions.evidence.history." + format.id()), "*" + format.ending()));
        }
        chooser.setInitialFileName(fileName(model.sessionProperty().get().map(session -> session.name()).orElse("session"))
                + messages.text("sessions.evidence.history.ending") + HistoryExport.Format.CSV.ending());
        var file = dialogs.save(chooser);
        if (file != null) {
            boolean json = file.getName().endsWith(HistoryExport.Format.JSON.ending());
            model.exportHistory(file.toPath(), json ? HistoryExport.Format.JSON : HistoryExport.Format.CSV);
        }
    }

    private static Set<Choice> chosen(Map<Choice, CheckBox> boxes) {
        return boxes.entrySet().stream().filter(box -> box.getValue().isSelected()).map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
    }

    /// Lets a session of somebody else be chosen and opens it.
    void open() {
        var chooser = new FileChooser();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(messages.text("sessions.evidence.to-open"), "*.zip", "*.jsonl"));
        var file = dialogs.open(chooser);
        if (file != null) {
            model.open(Path.of(file.getPath()));
        }
    }

    private FileChooser chooser(String name) {
        var chooser = new FileChooser();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(messages.text("sessions.evidence.bundle"), "*.zip"));
        chooser.setInitialFileName(fileName(name) + ".zip");
        return chooser;
    }

    private static String fileName(String name) {
        return name.replaceAll("[^\\p{L}\\p{N} _-]", "_").strip();
    }
}
