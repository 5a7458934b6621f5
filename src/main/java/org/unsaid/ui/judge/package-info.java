/// A dialog that has answers of a session judged: by whom, which of them, what goes where, and what came of it.
@NullMarked
package org.unsaid.ui.judge;

import org.jspecify.annotations.NullMarked;
