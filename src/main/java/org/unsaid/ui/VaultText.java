package org.unsaid.ui;

import java.util.Locale;
import org.unsaid.settings.VaultException;

/// Why a vault could not be used, in words.
public final class VaultText {

    private VaultText() {}

    public static String of(Messages messages, VaultException.Reason reason) {
        return messages.text("app.vault." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
