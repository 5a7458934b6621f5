/// A document of headings, paragraphs and tables as tagged PDF, in every script that the bundled faces have,
/// and these faces as a page carries them. Knows nothing of sessions.
@NullMarked
package org.unsaid.pdf;

import org.jspecify.annotations.NullMarked;
