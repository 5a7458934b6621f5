/// What a session shows, as tables: rates, contrasts, facts, where answers part.
///
/// Pure functions over a session and its trials, which pass by once; only counts and short sketches of the texts are
/// kept. Knows no store and no way of showing.
@NullMarked
package org.unsaid.findings;

import org.jspecify.annotations.NullMarked;
