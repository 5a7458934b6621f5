package org.unsaid.ui.probes;

import java.util.Locale;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.unsaid.probe.Role;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// The cells of a row of the table of questions.
final class QuestionCells {

    private QuestionCells() {}

    /// A cell that shows one label, filled by the row it stands in.
    abstract static class Base extends TableCell<QuestionRow, QuestionRow> {

        private final Label label;

        Base(Label label) {
            this.label = label;
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        abstract void fill(Label label, QuestionRow row);

        @Override
        protected final void updateItem(QuestionRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty ? null : label);
            if (!empty) {
                fill(label, row);
            }
        }
    }

    /// What the question is there for; a control is indented.
    static final class RoleCell extends Base {

        private final Messages messages;

        RoleCell(Messages messages) {
            super(new Label());
            this.messages = messages;
            getStyleClass().add("role-cell");
        }

        @Override
        void fill(Label label, QuestionRow row) {
            label.setText(Words.role(messages, row.probe()));
            label.setGraphic(row.underItsPair() ? new FontIcon(Feather.CORNER_DOWN_RIGHT) : null);
            label.getStyleClass().setAll("label", row.probe().role() == Role.SENSITIVE ? Styles.STRONG : Styles.MUTED);
        }
    }

    /// The question, in the language of the screen, two lines of it.
    static final class TextCell extends Base {

        private final Messages messages;

        TextCell(Messages messages) {
            super(new Label());
            this.messages = messages;
            getStyleClass().add("text-cell");
        }

        @Override
        void fill(Label label, QuestionRow row) {
            label.setText(row.probe().wording(messages.language()));
            label.setWrapText(true);
            label.setMaxWidth(Double.MAX_VALUE);
        }
    }

    /// How far the wording in a language can be relied on.
    static final class WordingCell extends Base {

        private final Messages messages;
        private final Locale language;

        WordingCell(Messages messages, Locale language) {
            super(Parts.label("", "wording-icon"));
            this.messages = messages;
            this.language = language;
            getStyleClass().add("centred");
        }

        @Override
        void fill(Label label, QuestionRow row) {
            var state = WordingState.of(row.probe(), language);
            label.setGraphic(new FontIcon(state.icon()));
            label.getStyleClass().setAll("label", "wording-icon", "wording-" + state.key());
            setAccessibleText(messages.text(
                    "probes.wording.cell", messages.language(language), Words.wordingState(messages, state)));
        }
    }

    /// How many facts there are; of a search, how many of them were found.
    static final class FactsCell extends Base {

        FactsCell() {
            super(new Label());
            getStyleClass().add("facts-cell");
        }

        @Override
        void fill(Label label, QuestionRow row) {
            int found = row.found().facts().size();
            int all = row.probe().facts().size();
            label.setText(found == 0 ? Integer.toString(all) : found + "/" + all);
        }
    }
}
