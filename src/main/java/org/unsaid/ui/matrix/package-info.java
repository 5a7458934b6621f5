/// The matrix of a session: questions down, models across, what came of each in the cells.
@NullMarked
package org.unsaid.ui.matrix;

import org.jspecify.annotations.NullMarked;
