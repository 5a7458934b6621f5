/// One question of a session, its answers side by side: text, marks, facts, labels, raw exchange.
@NullMarked
package org.unsaid.ui.compare;

import org.jspecify.annotations.NullMarked;
