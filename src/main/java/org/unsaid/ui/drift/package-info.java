/// Sessions compared: what was asked alike, what changed, and how much was withheld from session to session.
@NullMarked
package org.unsaid.ui.drift;

import org.jspecify.annotations.NullMarked;
