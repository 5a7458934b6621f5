package org.unsaid.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.unsaid.endpoint.Exchange;
import org.unsaid.session.Samples;
import org.unsaid.ui.compare.RawPieces.Arrived;

class RawPiecesTest {

    @Test
    void aCharacterThatWasCutInTwoStandsWhereItsLastByteCame() {
        var pieces = RawPieces.of(exchange("1989年".getBytes(StandardCharsets.UTF_8), piece(10, 5), piece(20, 2)));

        assertEquals(List.of(new Arrived(Duration.ofMillis(10), 5, "1989"), new Arrived(Duration.ofMillis(20), 2, "年")), pieces);
    }

    @Test
    void bytesThatAreNoTextAreReplacedAndNothingIsLeftOut() {
        var pieces = RawPieces.of(exchange(new byte[] {'a', (byte) 0xFF, 'b', (byte) 0xE5}, piece(10, 2)));

        assertEquals(List.of(new Arrived(Duration.ofMillis(10), 2, "a\uFFFD"), new Arrived(Duration.ofMillis(10), 2, "b\uFFFD")), pieces);
    }

    private static Exchange.Piece piece(int at, int bytes) {
        return new Exchange.Piece(Duration.ofMillis(at), bytes);
    }

    private static Exchange exchange(byte[] body, Exchange.Piece... pieces) {
        return new Exchange(Instant.EPOCH, Duration.ofSeconds(1), "{}", List.of(), 200, List.of(), body, List.of(pieces), Samples.answered("a"),
                Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }
}
