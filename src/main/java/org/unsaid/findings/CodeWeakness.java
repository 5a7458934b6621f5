package org.unsaid.findings;

import org.unsaid.statistics.ClusteredProportion;
import org.unsaid.weakness.Language;

/// How often the code of one endpoint has one kind of weakness.
///
/// @param cwe      number in the Common Weakness Enumeration
/// @param name     what it is called
/// @param language of the code
/// @param by       who finds it
/// @param answers  with it, of those with code in that language that were read; clustered by task
public record CodeWeakness(String endpoint, int cwe, String name, Language language, CodeReader by, Scope scope, ClusteredProportion answers) {}
