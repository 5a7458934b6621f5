package org.unsaid.ui.sessions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Price;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.Messages;
import org.unsaid.ui.Parts;
import org.unsaid.ui.Styles;

/// Asks what a provider charges for a model.
final class PriceForm {

    private PriceForm() {}

    /// @return empty if the person gave it up
    static Optional<Price> ask(Messages messages, Dialogs dialogs, Endpoint endpoint) {
        var in = field("price-in", endpoint.price().map(price -> price.in().toPlainString()).orElse(""));
        var out = field("price-out", endpoint.price().map(price -> price.out().toPlainString()).orElse(""));
        var currency = field("price-currency", endpoint.price().map(Price::currency).orElse("USD"));
        var day = new DatePicker(LocalDate.now(ZoneId.systemDefault()));
        var problem = Parts.paragraph("", Styles.ERROR_TEXT);
        var form = new GridPane(12, 10);
        form.add(Parts.paragraph(EndpointNames.fullName(messages, endpoint), Styles.STRONG), 0, 0, 2, 1);
        form.addRow(1, new Label(messages.text("sessions.cost.in")), in);
        form.addRow(2, new Label(messages.text("sessions.cost.out")), out);
        form.addRow(3, new Label(messages.text("sessions.cost.currency")), currency);
        form.addRow(4, new Label(messages.text("sessions.cost.date")), day);
        form.add(problem, 0, 5, 2, 1);
        while (dialogs.form(messages.text("sessions.cost.price"), form, messages.text("sessions.setup.apply"))) {
            try {
                return Optional.of(new Price(number(in), number(out), currency.getText().strip().toUpperCase(Locale.ROOT),
                        Optional.ofNullable(day.getValue()).orElseGet(() -> LocalDate.now(ZoneId.systemDefault())), Price.TYPED_IN));
            } catch (IllegalArgumentException e) { // a NumberFormatException is one
                problem.setText(messages.text("sessions.cost.price.wrong"));
            }
        }
        return Optional.empty();
    }

    private static TextField field(String id, String text) {
        var field = new TextField(text);
        field.setId(id);
        return field;
    }

    private static BigDecimal number(TextField field) {
        return new BigDecimal(field.getText().strip().replace(',', '.'));
    }
}
