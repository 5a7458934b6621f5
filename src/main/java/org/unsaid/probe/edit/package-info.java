/// Probe sets while they are being made: documents that may have problems, what can be done to them, drafts, and what
/// two versions differ in.
@NullMarked
package org.unsaid.probe.edit;

import org.jspecify.annotations.NullMarked;
