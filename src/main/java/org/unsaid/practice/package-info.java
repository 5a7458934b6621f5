/// The scripted models that a newcomer, a test and a screenshot need nothing else for.
///
/// They say what a part says, composed from the facts of the probe that was asked; they are never real
/// models, and everything that shows them says so. Knows no socket and no network.
@NullMarked
package org.unsaid.practice;

import org.jspecify.annotations.NullMarked;
