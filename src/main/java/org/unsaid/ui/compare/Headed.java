package org.unsaid.ui.compare;

/// A column whose head can be made as high as those beside it.
interface Headed {

    double headHeight();

    void setHeadHeight(double height);
}
