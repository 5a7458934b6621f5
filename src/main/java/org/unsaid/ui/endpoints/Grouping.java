package org.unsaid.ui.endpoints;

/// By what the models on the screen are put together.
enum Grouping {
    /// By where they are reached.
    PLACE,
    /// By their weights: each group's members are routes to the same ones.
    FAMILY,
    /// By the country or territory of those who made them.
    COUNTRY
}
