package org.unsaid.ui;

/// Goes from one screen to another, so that screens need not know each other.
@FunctionalInterface
public interface Navigator {

    void goTo(Destination destination);
}
