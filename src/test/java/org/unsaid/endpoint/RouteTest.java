package org.unsaid.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            written,                 understood
            direct,                  direct
            tor,                     tor
            Tor:9050,                tor
            tor:9150,                tor:9150
            socks5://127.0.0.1:1080, socks5://127.0.0.1:1080
            socks5h://Proxy:1/,      socks5://proxy:1
            socks5://[::1]:1080,     socks5://[::1]:1080
            http://proxy.example:3128, http://proxy.example:3128
            http://Anna@Proxy.example:3128, http://Anna@proxy.example:3128
            socks5://a%40b@proxy:1080, socks5://a%40b@proxy:1080
            """)
    void waysAreUnderstoodAndWrittenAlike(String written, String understood) {
        var route = Route.parse(written).orElseThrow();

        assertEquals(understood, route.text());
        assertEquals(Optional.of(route), Route.parse(route.text()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "socks", "tor:0", "tor:70000", "socks4://h:1", "socks5://h", "http://h", "http://h:0", "https://h:1", "http://name:word@h:1", "http://@h:1", "socks5://name:@h:1",
        "http://h:1/path", "http://h:1?q", "http://:80", "127.0.0.1:9050", "tor:9050:1", "http://h:99999"
    })
    void whatIsNoWayIsNotUnderstood(String written) {
        assertEquals(Optional.empty(), Route.parse(written));
    }
}
