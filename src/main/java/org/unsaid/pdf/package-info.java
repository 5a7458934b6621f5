/// A document of headings, paragraphs and tables as tagged PDF, in every script that the bundled faces have. Knows
/// nothing of sessions.
@NullMarked
package org.unsaid.pdf;

import org.jspecify.annotations.NullMarked;
