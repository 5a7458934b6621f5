/// Setting a session up, watching its run, and the list of all sessions.
@NullMarked
package org.unsaid.ui.sessions;

import org.jspecify.annotations.NullMarked;
