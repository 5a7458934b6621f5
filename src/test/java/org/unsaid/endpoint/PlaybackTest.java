package org.unsaid.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.unsaid.endpoint.Playback.Seen;

class PlaybackTest {

    private static final String CUT =
            "{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Let us change the subject.\"},\"finish_reason\":\"content_filter\"}]}";

    private final Reread reread = new Reread(Wire.DIALECTS);

    @Test
    void showsTheWordsThatHadArrivedAtATime() {
        var played = play(new Sent(400, Wire.stream(Wire.words("The army "))), new Sent(900, Wire.stream(Wire.words("opened fire."))),
                new Sent(1_000, Wire.stream(Wire.finish("stop"), "[DONE]")));

        assertEquals(List.of("", "The army ", "The army ", "The army opened fire."),
                List.of(text(played, 399), text(played, 400), text(played, 899), text(played, 900)));
        assertTrue(played.streamed());
    }

    @Test
    void endsWithTheTextAndTheReplacementThatAreStored() {
        var played = play(new Sent(300, Wire.stream(Wire.words("<think>Hm.</think>Half of"))), new Sent(700, Wire.stream(CUT, "[DONE]")));
        var stored = (Reply.BlockedByService) played.reply();

        assertEquals(new Seen("Half of", "Hm.", Optional.empty(), false), played.at(millis(699)));
        assertEquals(new Seen(stored.text(), stored.reasoning(), stored.replacement(), true), played.at(played.length()));
        assertEquals("Half of", stored.text());
    }

    @Test
    void theServiceStepsInWhenItsSignCameAndNotWhenTheLineWasClosed() {
        var played = play(new Sent(300, Wire.stream(Wire.words("Half of"))), new Sent(700, Wire.stream(CUT)), new Sent(2_500, Wire.stream("[DONE]")));

        assertEquals(millis(700), played.ending());
        assertFalse(played.at(millis(699)).ended());
        assertTrue(played.at(millis(700)).ended());
    }

    @Test
    void aCharacterCutInTwoArrivesWithItsLastByte() {
        var bytes = Wire.stream(Wire.words("军")).getBytes(StandardCharsets.UTF_8);
        int within = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("å") + 1; // of the first byte of three
        var played = play(new Sent(100, bytes, 0, within), new Sent(200, bytes, within, bytes.length),
                new Sent(300, Wire.stream(Wire.words("队"), Wire.finish("stop"), "[DONE]")));

        assertEquals(List.of("", "军", "军队"), List.of(text(played, 100), text(played, 200), text(played, 300)));
    }

    @Test
    void goesFromChangeToChange() {
        var played = play(new Sent(400, Wire.stream(Wire.words("One "))), new Sent(500, ": waiting\n\n"), new Sent(900, Wire.stream(Wire.words("two."))),
                new Sent(1_000, Wire.stream(Wire.finish("stop"), "[DONE]")));

        assertEquals(List.of(millis(400), millis(900), played.length()),
                List.of(played.after(Duration.ZERO), played.after(millis(400)), played.after(millis(900))));
        assertEquals(List.of(millis(400), Duration.ZERO), List.of(played.before(millis(900)), played.before(millis(400))));
    }

    @Test
    void anAnswerInOnePieceIsNothingToWatch() {
        assertFalse(play(new Sent(400, Wire.stream(Wire.words("All of it."), Wire.finish("stop"), "[DONE]"))).streamed());
    }

    private static String text(Playback played, long millis) {
        return played.at(millis(millis)).text();
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }

    private Playback play(Sent... sent) {
        var body = new ByteArrayOutputStream();
        var pieces = new ArrayList<Exchange.Piece>();
        for (var piece : sent) {
            body.writeBytes(piece.bytes());
            pieces.add(new Exchange.Piece(millis(piece.at()), piece.bytes().length));
        }
        var headers = List.of(new Exchange.Header("Content-Type", "text/event-stream"));
        var endpoint = Wire.endpoint("practice:candid");
        var reply = reread.read(endpoint.provider(), 200, headers, body.toString(StandardCharsets.UTF_8));
        return reread.play(endpoint, new Exchange(Instant.EPOCH, millis(3_000), "{}", List.of(), 200, headers, body.toByteArray(), pieces, reply,
                Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty()));
    }

    /// @param at milliseconds since sending
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Sent(long at, byte[] bytes) {
        Sent(long at, String text) {
            this(at, text.getBytes(StandardCharsets.UTF_8));
        }

        Sent(long at, byte[] all, int from, int to) {
            this(at, java.util.Arrays.copyOfRange(all, from, to));
        }
    }
}
