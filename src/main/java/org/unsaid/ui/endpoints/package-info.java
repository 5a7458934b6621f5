/// The models: those inside, those on this computer, and providers; adding, testing, keys.
@NullMarked
package org.unsaid.ui.endpoints;

import org.jspecify.annotations.NullMarked;
