/// The window: shell and navigation, the one bridge to the JavaFX thread, themes, texts, and the controls
/// that screens share.
///
/// Screens stand in packages below and do not use one another; the core knows none of this.
@NullMarked
package org.unsaid.ui;

import org.jspecify.annotations.NullMarked;
