/// The composition root: wires services to screens and commands.
@NullMarked
package org.unsaid;

import org.jspecify.annotations.NullMarked;
