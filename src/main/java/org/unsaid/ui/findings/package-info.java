/// Findings: what a session shows, as charts that are tables too; every number opens the answers behind it.
@NullMarked
package org.unsaid.ui.findings;

import org.jspecify.annotations.NullMarked;
