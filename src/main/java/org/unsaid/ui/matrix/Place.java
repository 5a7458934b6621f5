package org.unsaid.ui.matrix;

import org.unsaid.endpoint.Endpoint;

/// A cell of the matrix.
record Place(MatrixRow row, Endpoint endpoint) {}
