/// Findings as pictures: a table becomes shapes and text, once, and whoever draws only puts them on a surface: the
/// window, an SVG file, a bitmap. Every chart has its table beside it.
///
/// Knows no JavaFX and no store.
@NullMarked
package org.unsaid.chart;

import org.jspecify.annotations.NullMarked;
