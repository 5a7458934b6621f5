package org.unsaid.ui.compare;

import java.util.Locale;
import org.unsaid.endpoint.Endpoint;

/// What a column shows of each question: one endpoint in one language. The repeat is chosen in the column.
record Choice(Endpoint endpoint, Locale language) {}
