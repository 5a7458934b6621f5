package org.unsaid.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unsaid.endpoint.Money;
import org.unsaid.endpoint.Reply;
import org.unsaid.endpoint.Usage;

class CostCommandTest {

    private static final String PAID = "deepseek:deepseek-chat";

    @TempDir
    private Path directory;

    private final AtomicInteger calls = new AtomicInteger();
    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(directory).with(real -> new OtherEngine(real, (_, _) -> {
            calls.incrementAndGet();
            return RunCommandTest.exchange(new Reply.Answered("Yes.", "", "stop",
                    new Usage(Optional.of(20), Optional.of(10), Optional.empty()), Set.of()));
        }));
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void aTypedInPriceIsListedWithItsDate() {
        price("0.27", "1.10");

        var listed = shell.run("endpoints", "list", "--json").lines().getFirst();
        var line = JsonParser.parseString(listed).getAsJsonObject();
        assertEquals("0.27", line.get("price_in").getAsString());
        assertEquals("2026-11-20", line.get("price_as_of").getAsString());
        assertEquals("typed in", line.get("price_source").getAsString());
    }

    @Test
    void anUnknownPriceBlocksARunUntilItIsAgreedTo() {
        var refused = run("--max-cost", "5");
        assertEquals(ExitCode.WRONG_INPUT, refused.code());
        assertTrue(refused.err().contains("Price     unknown for " + PAID), refused.err());
        assertTrue(refused.err().contains("expected --unknown-price-ok, or its price: unsaid endpoints price " + PAID), refused.err());
        assertEquals(0, calls.get());

        var agreed = run("--unknown-price-ok");
        assertEquals(ExitCode.DONE, agreed.code(), agreed.err());
        assertTrue(agreed.err().contains("What " + PAID + " cost is unknown."), agreed.err());
        assertFalse(agreed.err().contains("USD 0"), agreed.err());
    }

    @ParameterizedTest
    @CsvSource({"y, 0", "n, 3"})
    void aPersonMayAgreeToAPriceThatIsNotKnown(String answer, int code) {
        shell.typing(answer + "\n");

        var result = shell.run("run", "--probes", "everyday", "--language", "en", "--repeat", "1", "--endpoint", PAID);

        assertEquals(code, result.code(), result.err());
        assertTrue(result.err().contains("Go on without knowing what it costs?"), result.err());
        assertEquals(code == 0, calls.get() > 0);
    }

    @Test
    void aRunStopsAtItsCapAndGoesOnUnderAHigherOne() {
        price("30", "100"); // an answer costs 0.0016, and at most 0.02 or so
        var capped = run("--max-cost", "0.03", "--session", "first");

        assertEquals(ExitCode.STOPPED, capped.code(), capped.err());
        assertTrue(capped.err().contains("Cap       USD 0.0300 for this session"), capped.err());
        assertTrue(capped.err().contains("the next call might exceed the cap of USD 0.0300 for this session"), capped.err());
        assertTrue(capped.err().contains(" of 0.0300 spent"), capped.err());
        assertTrue(calls.get() > 2 && calls.get() * 0.0016 <= 0.03, calls + " calls");

        var again = shell.run("resume", "first", "--yes");
        assertEquals(ExitCode.STOPPED, again.code(), again.err());
        assertTrue(calls.get() * 0.0016 <= 0.03, "the cap holds for the session, not for the run: " + calls);

        var higher = shell.run("resume", "first", "--yes", "--max-cost", "50USD");
        assertEquals(ExitCode.DONE, higher.code(), higher.err());
        assertTrue(higher.err().contains("The session has cost USD %s by what the services counted".formatted(
                MoneyText.amount(Money.parse("" + calls.get() * 16 / 10_000.0, Optional.of("USD")).orElseThrow()))), higher.err());
    }

    @Test
    void theCostOfEachAnswerIsExported() throws IOException {
        price("30", "100");
        run("--session", "first");

        var file = directory.resolve("answers.jsonl");
        shell.run("export", "first", "--format", "jsonl", "--out", file.toString());
        var line = JsonParser.parseString(Files.readAllLines(file).getFirst()).getAsJsonObject();

        assertEquals("0.0016", line.get("cost").getAsString());
        assertEquals("USD", line.get("cost_currency").getAsString());
        assertEquals("reported", line.get("cost_basis").getAsString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --max-cost five         | --max-cost 'five'; expected an amount with the currency of the prices, for example 5USD
            --max-cost 5EUR         | deepseek:deepseek-chat charges in USD; expected --max-cost with an amount in USD too
            --max-cost-day 1 --max-cost-day 2 | --max-cost-day '2'; expected one cap for each currency
            """)
    void aCapThatCannotBeKeptIsNamed(String options, String message) {
        price("1", "1");

        var result = run(options.split(" "));

        assertEquals(ExitCode.WRONG_INPUT, result.code());
        assertTrue(result.err().contains(message), result.err());
        assertEquals(0, calls.get());
    }

    @Test
    void aCapNeedsALongestAnswer() {
        price("1", "1");

        var result = shell.run("run", "--probes", "everyday", "--endpoint", PAID, "--yes", "--max-cost", "5");

        assertEquals(ExitCode.WRONG_INPUT, result.code());
        assertTrue(result.err().contains("expected --max-tokens"), result.err());
    }

    private void price(String in, String out) {
        var result = shell.run("endpoints", "price", PAID, "--in", in, "--out", out, "--currency", "usd", "--date", "2026-11-20");
        assertEquals(ExitCode.DONE, result.code(), result.err());
    }

    private Shell.Result run(String... more) {
        var arguments = new ArrayList<>(List.of("run", "--probes", "everyday", "--language", "en", "--repeat", "1",
                "--endpoint", PAID, "--max-tokens", "80", "--yes"));
        arguments.addAll(List.of(more));
        return shell.run(arguments.toArray(String[]::new));
    }
}
