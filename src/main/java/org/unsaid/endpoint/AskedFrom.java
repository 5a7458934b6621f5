package org.unsaid.endpoint;

/// From where an endpoint saw the question come, since services answer differently by place.
public enum AskedFrom { DIRECT, PROXY, TOR }
