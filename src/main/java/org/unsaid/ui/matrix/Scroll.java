package org.unsaid.ui.matrix;

/// How far the matrix is scrolled, in pixels.
record Scroll(double down, double across) {

    static final Scroll START = new Scroll(0, 0);
}
