package org.unsaid.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramingTest {

    private static final int LINE = 64 << 10;

    private final List<String> frames = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1000})
    void anEventStreamReadsTheSameInPiecesOfAnySize(int size) {
        var body = "\uFEFF: hello\r\nevent: note\r\ndata: {\"a\":\r\ndata: 1}\r\n\r\nid: 7\ndata:{\"b\":\"早上\"}\n\nretry: 10\rdata: {\"c\":3}\r\rdata: [DONE]\n\n";

        var framing = read(body, size, false);

        assertEquals(List.of("note {\"a\":1}", " {\"b\":\"早上\"}", " {\"c\":3}"), frames);
        assertTrue(framing.done());
        assertFalse(framing.damaged());
        assertFalse(framing.brokenOff());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 1000})
    void linesOfJsonReadTheSameInPiecesOfAnySize(int size) {
        var framing = read("{\"a\":\"} \\\" {\"}\n{\"b\":[{\"c\":1}]}\n", size, true);

        assertEquals(List.of(" {\"a\":\"} \\\" {\"}", " {\"b\":[{\"c\":1}]}"), frames);
        assertFalse(framing.brokenOff());
    }

    @Test
    void aBodyThatIsOneValueMayBeSpreadOverLines() {
        var framing = read("\n\n{\n  \"a\": [\n    1\n  ]\n}\n", 4, false);

        assertEquals(List.of("whole {\"a\":[1]}"), frames);
        assertEquals(Framing.Shape.JSON, framing.shape());
    }

    @Test
    void anArrayGivesItsObjects() {
        read("[{\"a\":1},{\"b\":2}]", 3, false);

        assertEquals(List.of("whole {\"a\":1}", "whole {\"b\":2}"), frames);
    }

    @ParameterizedTest
    @ValueSource(strings = {"data: {\"a\":1}\n", "data: {\"a\":1}", "data: [DONE]\n", "data: {\"a\":1}\n\ndata: [DO"})
    void anEventWithoutItsBlankLineIsBrokenOff(String body) {
        var framing = read(body, 1000, false);

        assertTrue(framing.brokenOff());
        assertFalse(framing.done());
    }

    @Test
    void anErrorThatIsBrokenOffIsStillHeard() {
        read("data: {\"error\":\"x\"}", 1000, false);

        assertEquals(List.of(" {\"error\":\"x\"}"), frames);
    }

    @ParameterizedTest
    @ValueSource(strings = {"data: {]\n\n", "dta: {}\n\n", "data: 5\n\n", "{\"a\":1} trailing", "{\"a\":1}\n{]}\n"})
    void whatIsNoFrameDoesDamage(String body) {
        assertTrue(read(body.startsWith("d") ? "data: {}\n\n" + body : body, 1000, false).damaged());
    }

    @Test
    void anErrorWrittenIntoAStreamAsItIsCounts() {
        var framing = read("data: {\"a\":1}\n\n{\"error\":\"relay\"}\n", 1000, false);

        assertEquals(List.of(" {\"a\":1}", " {\"error\":\"relay\"}"), frames);
        assertFalse(framing.damaged());
    }

    @Test
    void commentsAreNoPayload() {
        var framing = new Framing(LINE, false, _ -> {});
        feed(framing, "data: {}\n\n");
        long before = framing.payload();

        feed(framing, ": still here\n\n\n\n: still here\n\nevent: ping\ndata: {}\n\n");

        assertEquals(before, framing.payload());
    }

    @Test
    void aLineBeyondTheLimitIsNoticedBeforeItEnds() {
        var framing = new Framing(100, false, _ -> {});

        feed(framing, "data: " + "x".repeat(200));

        assertTrue(framing.lineTooLong());
    }

    @Test
    void bytesThatAreNoUtf8AreNoticed() {
        var framing = new Framing(LINE, false, _ -> {});
        var body = "data: {\"a\":\"?\"}\n\n".getBytes(UTF_8);
        body[12] = (byte) 0xC3;

        framing.feed(body, body.length);

        assertTrue(framing.badEncoding());
        assertFalse(read("data: {\"a\":\"\uFFFD\"}\n\n", 1000, false).badEncoding());
    }

    @Test
    void textAndPagesAreKept() {
        Predicate<Framing> page = framing -> framing.shape() == Framing.Shape.MARKUP;

        assertTrue(page.test(read(" <html>hello</html>", 1000, false)));
        assertEquals("404 page not found", read("404 page not found\n", 1000, false).text());
        assertEquals("no", read("no", 1000, false).text());
        assertEquals(Framing.Shape.NOTHING, read(" \n", 1000, false).shape());
    }

    private Framing read(String body, int size, boolean jsonLines) {
        frames.clear();
        var framing = new Framing(
                LINE, jsonLines, frame -> frames.add((frame.whole() ? "whole" : frame.event()) + " " + frame.json()));
        var bytes = body.getBytes(UTF_8);
        for (int at = 0; at < bytes.length; at += size) {
            var piece = java.util.Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + size));
            framing.feed(piece, piece.length);
        }
        framing.end();
        return framing;
    }

    private static void feed(Framing framing, String text) {
        var bytes = text.getBytes(UTF_8);
        framing.feed(bytes, bytes.length);
    }
}
