package org.unsaid.ui.matrix;

/// How far the matrix is scrolled, each way from 0 to 1.
record Scroll(double down, double across) {

    static final Scroll START = new Scroll(0, 0);
}
