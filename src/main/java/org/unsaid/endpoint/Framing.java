package org.unsaid.endpoint;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Cuts a body into frames while it arrives. What the body is, it says itself: services send event streams
/// as `application/json` and error pages as `text/event-stream`. Not safe for more than one thread.
final class Framing {

    /// What a body turned out to be.
    enum Shape { NOTHING, EVENTS, JSON, MARKUP, TEXT }

    private static final String[] EVENT_STARTS = {"data:", "event:", "id:", "retry:", ":"};
    private static final int TEXT_KEPT = 16 * 1024;

    private final Bytes start = new Bytes();
    private final Arrival arrival = new Arrival();
    private final EventLines events;
    private final JsonValues values;
    private Shape shape = Shape.NOTHING;

    /// @param lineLimit longest line of a stream, in bytes
    /// @param jsonLines whether the media type promises a line per value
    Framing(int lineLimit, boolean jsonLines, Consumer<Frame> frames) {
        this.events = new EventLines(lineLimit, arrival, frames);
        this.values = new JsonValues(lineLimit, jsonLines, arrival, frames);
    }

    void feed(byte[] bytes, int length) {
        switch (shape) {
            case NOTHING -> guess(bytes, length);
            case EVENTS -> events.feed(bytes, length);
            case JSON -> values.feed(bytes, length);
            case MARKUP, TEXT -> start.append(bytes, 0, Math.min(length, TEXT_KEPT - Math.min(TEXT_KEPT, start.length())));
        }
    }

    /// Tells that no more bytes come.
    void end() {
        switch (shape) {
            case NOTHING -> shape = start.isBlank() ? Shape.NOTHING : Shape.TEXT;
            case EVENTS -> events.end();
            case JSON -> values.end();
            case MARKUP, TEXT -> { }
        }
    }

    Shape shape() {
        return shape;
    }

    /// The beginning of a body that is no JSON and no event stream.
    String text() {
        return start.utf8().strip();
    }

    /// Whether the stream's own last word was `[DONE]`.
    boolean done() {
        return events.done();
    }

    /// Whether the body stopped inside a line, an event or a value.
    boolean brokenOff() {
        return arrival.brokenOff;
    }

    /// Whether something came that is no frame, so that words may be missing.
    boolean damaged() {
        return arrival.damaged;
    }

    boolean lineTooLong() {
        return arrival.lineTooLong;
    }

    boolean badEncoding() {
        return arrival.badEncoding;
    }

    /// Grows with everything but comments, blank lines and what only keeps a connection open.
    long payload() {
        return arrival.payload + (shape == Shape.MARKUP || shape == Shape.TEXT ? start.length() : 0);
    }

    private void guess(byte[] bytes, int length) {
        start.append(bytes, 0, length);
        int from = start.firstInk();
        if (from == start.length()) {
            return;
        }
        var guessed = guess(start.utf8(from, Math.min(start.length(), from + 8)));
        if (guessed == Shape.NOTHING && start.length() - from < 8) {
            return; // too short to tell
        }
        shape = guessed == Shape.NOTHING ? Shape.TEXT : guessed;
        if (shape == Shape.EVENTS || shape == Shape.JSON) {
            var seen = start.copy(from);
            start.clear();
            feed(seen, seen.length);
        }
    }

    private static Shape guess(String beginning) {
        char first = beginning.charAt(0);
        if (first == '{' || first == '[') {
            return Shape.JSON;
        }
        if (first == '<') {
            return Shape.MARKUP;
        }
        for (var field : EVENT_STARTS) {
            if (beginning.startsWith(field)) {
                return Shape.EVENTS;
            }
        }
        return Shape.NOTHING;
    }

    /// Hands on the objects of a value: itself, or the elements of an array.
    static boolean hand(@Nullable Object value, String event, boolean whole, Consumer<Frame> frames) {
        if (value instanceof JsonObject object) {
            frames.accept(new Frame(event, object, whole));
            return true;
        }
        if (value instanceof JsonArray array) {
            for (var element : array) {
                if (element instanceof JsonObject object) {
                    frames.accept(new Frame(event, object, whole));
                }
            }
            return true;
        }
        return false;
    }

    static String decode(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
