/// The probe sets: browsing and reading what can be asked, with facts and sources.
@NullMarked
package org.unsaid.ui.probes;

import org.jspecify.annotations.NullMarked;
