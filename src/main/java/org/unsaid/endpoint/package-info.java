/// A model as we reach it, what is sent to it, and what came back: clients per wire family, dialects,
/// discovery, connection tests.
///
/// The only package that sees OkHttp. Says what a reply is on the wire, never what it amounts to.
@NullMarked
package org.unsaid.endpoint;

import org.jspecify.annotations.NullMarked;
