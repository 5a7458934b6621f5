/// Measures that need more than a test may take or data that is not part of the project.
@NullMarked
package org.unsaid.bench;

import org.jspecify.annotations.NullMarked;
