package org.unsaid.ui.probes;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.unsaid.probe.Source;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;
import org.unsaid.ui.VisibleText;

/// Where something can be read. Its address is copied, never opened: nothing leaves the computer by a click.
final class SourceLine extends HBox {

    SourceLine(Messages messages, ProbesViewModel model, Source source) {
        super(8);
        setAlignment(Pos.TOP_LEFT);
        var state = Parts.label("", Styles.CAPTION);
        state.setMinWidth(USE_PREF_SIZE);
        state.getStyleClass().add("source-state");
        state.textProperty().bind(model.copiedProperty().map(copied -> copied.filter(source::equals).isPresent()
                ? messages.text("probes.source.copied") : read(messages, source)));
        getChildren().setAll(link(messages, model, source), state);
    }

    private static Button link(Messages messages, ProbesViewModel model, Source source) {
        var name = source.publisher() + ", " + source.title()
                + source.published().map(date -> ", " + Words.published(messages, date)).orElse("");
        var link = Parts.button("copy-" + source.id(), VisibleText.of(name), Feather.FILE_TEXT, () -> model.copyAddress(source));
        link.getStyleClass().addAll(Styles.FLAT_BUTTON, Styles.LINK, "source-link");
        link.setMinWidth(80);
        link.setWrapText(true);
        link.setMinHeight(USE_PREF_SIZE);
        link.setTooltip(new Tooltip(VisibleText.of(name + "\n" + source.address())));
        link.setAccessibleText(messages.text("probes.source.copy", name));
        return link;
    }

    private static String read(Messages messages, Source source) {
        return source.read().map(day -> messages.text("probes.source.read", Words.day(messages, day)))
                .orElseGet(() -> messages.text("probes.source.not-read"));
    }
}
