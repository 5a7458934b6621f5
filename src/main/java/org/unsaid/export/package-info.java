/// A session as a file: CSV, XLSX, JSON Lines, Markdown. Pure writers: the same session gives the same bytes
/// anywhere.
@NullMarked
package org.unsaid.export;

import org.jspecify.annotations.NullMarked;
