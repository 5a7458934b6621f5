/// What a person prefers, the vaults that hold keys, and where the program keeps its files.
///
/// Knows nothing of sessions, models or the screen.
@NullMarked
package org.unsaid.settings;

import org.jspecify.annotations.NullMarked;
