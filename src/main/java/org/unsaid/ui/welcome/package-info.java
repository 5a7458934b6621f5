/// The first screen: what leaves the computer, and four doors.
@NullMarked
package org.unsaid.ui.welcome;

import org.jspecify.annotations.NullMarked;
