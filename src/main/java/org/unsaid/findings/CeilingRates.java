package org.unsaid.findings;

import org.unsaid.verdict.Method;

/// Rates as they would be if no label of a stronger method had been set: how much the headline hangs on who labelled.
///
/// @param upTo  the strongest method that counts here
/// @param rates answers that no such method has labelled are left out as unusable
public record CeilingRates(Method upTo, Rates rates) {}
