package org.unsaid.judging;

import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Kinship;

/// A judge and a model that it would judge, which have something in common, or of which nobody knows.
public record Kin(Endpoint judge, Endpoint judged, Kinship kinship) {}
