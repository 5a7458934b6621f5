package org.unsaid.ui.matrix;

import org.unsaid.endpoint.Endpoint;

/// Under which heading a column stands, in the order shown.
enum EndpointKind {
    PRACTICE, THIS_COMPUTER, PROVIDER;

    static EndpointKind of(Endpoint endpoint) {
        if (endpoint.scripted()) {
            return PRACTICE;
        }
        return endpoint.onThisComputer() ? THIS_COMPUTER : PROVIDER;
    }
}
