package org.unsaid.ui.endpoints;

import java.util.List;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// An offer of the catalogue in two lines: what it is, and where.
final class OfferCell extends ListCell<Offer> {

    private final Messages messages;

    OfferCell(Messages messages) {
        this.messages = messages;
        setPrefWidth(0); // as wide as the list, never wider
    }

    @Override
    protected void updateItem(@Nullable Offer offer, boolean empty) {
        super.updateItem(offer, empty);
        setText(null);
        setGraphic(empty || offer == null ? null : lines(offer));
    }

    private VBox lines(Offer offer) {
        var title = offer.family().map(family -> family.title()
                + family.otherThan().map(other -> messages.text("app.family.not", other)).orElse(""))
                .orElseGet(() -> messages.text("endpoints.catalogue.list", offer.provider().title()));
        var under = offer.family().map(family -> OriginText.join(List.of(offer.provider().title(), offer.model(),
                family.maker().name() + ", " + messages.place(family.maker().place()))))
                .orElseGet(() -> offer.provider().addresses().getFirst().getAuthority());
        setAccessibleText(title + ", " + under);
        return new VBox(1, Parts.label(title), Parts.label(under, Styles.CAPTION));
    }
}
