package org.unsaid.verdict;

/// Who or what set a label, from the weakest to the strongest.
public enum Method { RULES, CLASSIFIER, JUDGE, HUMAN }
