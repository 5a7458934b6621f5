/// The commands: the same services as the screens, without a display.
///
/// Results go to standard output, everything else to standard error. Knows no screen and not how its services are
/// made; it is handed them.
@NullMarked
package org.unsaid.cli;

import org.jspecify.annotations.NullMarked;
