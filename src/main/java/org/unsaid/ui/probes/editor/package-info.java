/// The editor of a probe set of one's own.
@NullMarked
package org.unsaid.ui.probes.editor;

import org.jspecify.annotations.NullMarked;
