/// The review of a session's answers by people: the queue, one answer at a time without its model, and how far people
/// agree.
@NullMarked
package org.unsaid.ui.review;

import org.jspecify.annotations.NullMarked;
