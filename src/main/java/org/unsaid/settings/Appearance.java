package org.unsaid.settings;

/// Light, dark, or as the system is.
public enum Appearance { LIGHT, DARK, SYSTEM }
