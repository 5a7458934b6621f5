package org.unsaid.probe;

/// The form a question takes.
public enum Kind { OPEN, CLOSED, ESSAY, LIST, TRANSLATION, SUMMARY, CODE }
