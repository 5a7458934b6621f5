package org.unsaid.endpoint;

import java.util.function.Consumer;

/// JSON values one after another: a body that is one value, or a line per value. Not safe for more than
/// one thread.
final class JsonValues {

    private final int lineLimit;
    private final boolean jsonLines;
    private final Arrival arrival;
    private final Consumer<Frame> frames;
    private final Bytes value = new Bytes();
    private int depth;
    private boolean inString;
    private boolean escaped;
    private boolean lineEnded;
    private int values;

    JsonValues(int lineLimit, boolean jsonLines, Arrival arrival, Consumer<Frame> frames) {
        this.lineLimit = lineLimit;
        this.jsonLines = jsonLines;
        this.arrival = arrival;
        this.frames = frames;
    }

    void feed(byte[] bytes, int length) {
        int from = 0;
        for (int at = 0; at < length; at++) {
            byte letter = bytes[at];
            if (depth == 0) {
                if (letter == '{' || letter == '[') {
                    depth = 1;
                    from = at;
                } else if (letter == '\n') {
                    lineEnded = true;
                } else {
                    arrival.damaged |= !Bytes.isSpace(letter);
                }
            } else if (step(letter) == 0) {
                value.append(bytes, from, at + 1 - from);
                complete();
            }
        }
        if (depth > 0) {
            value.append(bytes, from, length - from);
            arrival.payload += length;
            // The first value may be a whole answer, which is one long line.
            arrival.lineTooLong |= (values > 0 || jsonLines) && value.length() > lineLimit;
        }
    }

    private int step(byte letter) {
        if (inString) {
            if (escaped) {
                escaped = false;
            } else if (letter == '\\') {
                escaped = true;
            } else if (letter == '"') {
                inString = false;
            }
            return depth;
        }
        return switch (letter) {
            case '"' -> {
                inString = true;
                yield depth;
            }
            case '{', '[' -> ++depth;
            case '}', ']' -> --depth;
            default -> depth;
        };
    }

    private void complete() {
        var text = value.utf8();
        if (text.indexOf('\uFFFD') >= 0) {
            var bytes = value.copy(0);
            arrival.badEncoding |= Bytes.malformed(bytes, 0, bytes.length);
        }
        value.clear();
        values++;
        arrival.payload++;
        lineEnded = false;
        arrival.damaged |= !Framing.hand(Json.parse(text), "", !jsonLines && values == 1, frames);
    }

    void end() {
        arrival.brokenOff = depth > 0 || (!lineEnded && (values > 1 || jsonLines));
    }
}
