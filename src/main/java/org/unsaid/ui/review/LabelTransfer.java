package org.unsaid.ui.review;

import java.io.File;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.unsaid.probe.Problem;
import org.unsaid.review.ImportedLabels;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// Lets a person choose files that labels come from and go to, and says what became of it.
public final class LabelTransfer {

    private final Messages messages;
    private final Dialogs dialogs;
    private final ReviewViewModel model;

    public LabelTransfer(Messages messages, Dialogs dialogs, ReviewViewModel model) {
        this.messages = messages;
        this.dialogs = dialogs;
        this.model = model;
    }

    void export() {
        var file = dialogs.save(chooser("review.export.title", ".csv", "csv", "jsonl"));
        if (file != null) {
            model.files().export(file.toPath(), count -> tell("review.export.title", messages.text("review.export.done", count, file)));
        }
    }

    void sheet() {
        var file = dialogs.save(chooser("review.sheet.title", ".xlsx", "xlsx", "csv"));
        if (file != null) {
            model.files().sheet(file.toPath(), count -> tell("review.sheet.title", messages.text("review.sheet.done", count, file)));
        }
    }

    void bringIn() {
        var chooser = new FileChooser();
        chooser.setTitle(messages.text("review.import.title"));
        chooser.getExtensionFilters().add(new ExtensionFilter(messages.text("review.import.files"), List.of("*.csv", "*.xlsx", "*.jsonl")));
        File file = dialogs.open(chooser);
        if (file == null) {
            return;
        }
        var by = new TextField();
        by.setId("imported-by");
        var form = new VBox(8, Parts.paragraph(messages.text("review.import.by")), by,
                Parts.paragraph(messages.text("review.import.by.note"), Styles.CAPTION));
        form.setPrefWidth(460);
        if (dialogs.form(messages.text("review.import.title"), form, messages.text("review.import.action"))) {
            model.files().bringIn(file.toPath(), by.getText(), this::tell);
        }
    }

    private void tell(ImportedLabels read) {
        switch (read) {
            case ImportedLabels.Good(var labels, int known, int blank) -> {
                model.reload();
                model.count();
                tell("review.import.title", messages.text("review.import.done", labels.size(), known, blank));
            }
            case ImportedLabels.Refused(var problems) -> {
                var list = new ListView<String>();
                list.getItems().setAll(problems.stream().map(Problem::toString).toList());
                list.setPrefSize(760, 320);
                dialogs.show(messages.text("review.import.title"),
                        new VBox(8, Parts.paragraph(messages.text("review.import.refused", problems.size()), Styles.STRONG), list));
            }
        }
    }

    private void tell(String title, String words) {
        var paragraph = Parts.paragraph(words);
        paragraph.setPrefWidth(460);
        dialogs.show(messages.text(title), paragraph);
    }

    private FileChooser chooser(String title, String ending, String... endings) {
        var chooser = new FileChooser();
        chooser.setTitle(messages.text(title));
        chooser.setInitialFileName(model.session().name().replaceAll("[^\\p{L}\\p{N} _-]", "_").strip() + ending);
        for (var each : endings) {
            chooser.getExtensionFilters().add(new ExtensionFilter(each.toUpperCase(Locale.ROOT), "*." + each));
        }
        return chooser;
    }
}
