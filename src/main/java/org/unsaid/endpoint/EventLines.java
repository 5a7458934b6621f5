package org.unsaid.endpoint;

import java.util.function.Consumer;

/// Server-sent events. An event counts when its blank line has come: what was cut off before is handed on
/// for what it says, but [Arrival#brokenOff] then tells that the stream did not end by itself. Not safe for more
/// than one thread.
final class EventLines {

    private static final String END = "[DONE]";

    private final int lineLimit;
    private final Arrival arrival;
    private final Consumer<Frame> frames;
    private final Bytes line = new Bytes();
    private String event = "";
    private String data = "";
    private boolean hasData;
    private boolean afterReturn;
    private boolean done;

    EventLines(int lineLimit, Arrival arrival, Consumer<Frame> frames) {
        this.lineLimit = lineLimit;
        this.arrival = arrival;
        this.frames = frames;
    }

    void feed(byte[] bytes, int length) {
        int from = 0;
        for (int at = 0; at < length; at++) {
            byte value = bytes[at];
            if (value != '\n' && value != '\r') {
                afterReturn = false;
                continue;
            }
            if (value == '\n' && afterReturn) {
                afterReturn = false; // the second half of CR LF
                from = at + 1;
                continue;
            }
            afterReturn = value == '\r';
            if (line.length() == 0) {
                line(bytes, from, at);
            } else {
                line.append(bytes, from, at - from);
                lineKept();
            }
            from = at + 1;
        }
        line.append(bytes, from, length - from);
        arrival.lineTooLong |= line.length() > lineLimit;
    }

    void end() {
        arrival.brokenOff = line.length() > 0 || hasData;
        if (line.length() > 0) {
            lineKept();
        }
        if (hasData && !data.strip().equals(END)) {
            boolean before = arrival.damaged;
            dispatch();
            arrival.damaged = before; // half an event is cut off, not damaged
        }
    }

    private void lineKept() {
        var whole = line.copy(0);
        line.clear();
        line(whole, 0, whole.length);
    }

    private void line(byte[] bytes, int from, int to) {
        if (from == to) {
            dispatch();
            return;
        }
        if (to - from > lineLimit) {
            arrival.lineTooLong = true;
            return;
        }
        if (bytes[from] == ':') {
            return;
        }
        var text = Framing.decode(bytes, from, to);
        arrival.badEncoding |= text.indexOf('\uFFFD') >= 0 && Bytes.malformed(bytes, from, to);
        int colon = text.indexOf(':');
        var field = colon < 0 ? text : text.substring(0, colon);
        switch (field) {
            case "data" -> data(value(text, colon));
            case "event" -> event = value(text, colon).strip();
            case "id", "retry" -> { }
            // A relay that fails in the middle of a stream writes its error as it is.
            default -> arrival.damaged |= !Framing.hand(text.startsWith("{") ? Json.parse(text) : null, "", false, frames);
        }
    }

    private static String value(String text, int colon) {
        if (colon < 0) {
            return "";
        }
        int from = colon + 1 < text.length() && text.charAt(colon + 1) == ' ' ? colon + 2 : colon + 1;
        return text.substring(from);
    }

    private void data(String value) {
        data = hasData ? data + "\n" + value : value;
        hasData = true;
        if (data.length() > lineLimit) {
            arrival.lineTooLong = true;
        }
        if (!value.isBlank() && !event.equals("ping")) {
            arrival.payload++;
        }
    }

    private void dispatch() {
        if (hasData && !data.isBlank()) {
            if (data.strip().equals(END)) {
                done = true;
            } else {
                arrival.damaged |= !Framing.hand(Json.parse(data), event, false, frames);
            }
        }
        data = "";
        event = "";
        hasData = false;
    }

    boolean done() {
        return done;
    }
}
