package org.unsaid.ui.compare;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;
import org.unsaid.ui.Messages;
import org.unsaid.ui.OutcomeBadge;
import org.unsaid.ui.Parts;

/// A quotation as a picture, light or dark whatever the window is. Used on the JavaFX thread only.
final class CardPicture {

    static final double WIDTH = 640;

    /// Pixels for each point, so that it stays sharp on paper and on fine screens.
    private static final double SCALE = 2;

    /// What it lies on.
    enum Ground {
        LIGHT, DARK;

        String styleClass() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private CardPicture() {}

    static Region card(Messages messages, Quotation quotation, Ground ground) {
        var question = Parts.paragraph(quotation.question(), "card-question");
        var text = Parts.paragraph(quotation.excerpt(), "card-text");
        var badges = new FlowPane(8, 6, new OutcomeBadge(quotation.outcome(), quotation.outcomeWord()));
        badges.setAlignment(Pos.CENTER_LEFT);
        quotation.marks().forEach(mark -> badges.getChildren().add(Parts.label(mark, "card-mark")));
        var card = new VBox(12, Parts.label(messages.text("compare.card.name.question"), "card-name"), question, badges, text);
        quotation.cut().ifPresent(cut -> card.getChildren().add(Parts.paragraph("… " + cut, "card-cut")));
        card.getChildren().addAll(lines(quotation.lines()), Parts.paragraph(quotation.caution(), "card-caution"));
        card.getStyleClass().addAll("quote-card", ground.styleClass());
        card.setPadding(new Insets(24));
        card.setPrefWidth(WIDTH);
        card.setMinWidth(WIDTH);
        card.setMaxWidth(WIDTH);
        return card;
    }

    private static Node lines(List<Quotation.Line> lines) {
        var grid = new GridPane(12, 3);
        grid.getStyleClass().add("card-lines");
        var names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, values);
        for (int i = 0; i < lines.size(); i++) {
            var name = Parts.label(lines.get(i).name(), "card-name");
            name.setAlignment(Pos.TOP_LEFT);
            name.setMaxHeight(Double.MAX_VALUE);
            grid.addRow(i, name, Parts.paragraph(lines.get(i).value(), "card-value"));
        }
        return grid;
    }

    /// Writes the card as PNG, twice as fine as it is shown.
    ///
    /// @param styleSheets of the window
    static BufferedImage draw(Region card, List<String> styleSheets) {
        var stage = new Scene(new StackPane(card));
        stage.getStylesheets().setAll(styleSheets);
        stage.getRoot().getStyleClass().add("card-stage");
        stage.getRoot().applyCss();
        stage.getRoot().layout();
        var how = new SnapshotParameters();
        how.setTransform(Transform.scale(SCALE, SCALE));
        var picture = card.snapshot(how, null);
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] pixels = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        return image;
    }

    static void write(BufferedImage image, OutputStream out) throws IOException {
        if (!ImageIO.write(image, "png", out)) {
            throw new IOException("this Java has no writer of PNG");
        }
    }
}
