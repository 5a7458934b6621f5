package org.unsaid.endpoint;

import com.google.gson.JsonObject;

/// One JSON object of a body.
///
/// @param event name of the server-sent event it came in, or empty
/// @param whole whether it is a body of its own rather than a piece of a stream
record Frame(String event, JsonObject json, boolean whole) {}
