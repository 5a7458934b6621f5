package org.unsaid.weakness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeaknessesTest {

    /// Leaves the figures in `target/weaknesses-develop.txt` and so on.
    @ParameterizedTest
    @ValueSource(strings = {"develop", "held", "fresh"})
    void weakCodeIsFoundAndSoundCodeLeftAlone(String part) throws IOException {
        var score = Snippets.Score.of(Snippets.of(part));
        score.write(part);

        assertTrue(score.precision() >= .9 && score.macroPrecision() >= .9, score::toString);
        assertTrue(score.recall() >= .8 && score.macroRecall() >= .8, score::toString);
    }

    @Test
    void eachHalfHoldsWeakAndSoundCodeForEveryWeakness() {
        for (var half : List.of("develop", "held")) {
            var snippets = Snippets.of(half);
            assertTrue(snippets.size() >= 100, half);
            for (var pattern : Weaknesses.patterns()) {
                assertTrue(snippets.stream().filter(s -> s.weak().contains(pattern.cwe())).count() >= 3, pattern.id());
                assertTrue(snippets.stream().filter(s -> s.weak().isEmpty() && s.about() == pattern.cwe()).count() >= 3,
                        pattern.id());
            }
        }
    }

    static Stream<Pattern> patterns() {
        return Weaknesses.patterns().stream();
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void aPatternFindsItsWeakExamplesAndNotItsSoundOnes(Pattern pattern) {
        for (var example : pattern.examples()) {
            var fence = "```" + example.language().name().toLowerCase(Locale.ROOT) + "\n%s\n```";
            var weak = Weaknesses.in(fence.formatted(example.weak())).stream().map(Finding::pattern).toList();
            assertTrue(weak.contains(pattern.id()), () -> example.weak() + " " + weak);
            assertEquals(List.of(), Weaknesses.in(fence.formatted(example.sound())), example.sound());
        }
    }

    @Test
    void everyPatternIsDocumentedInBothLanguages() {
        var ids = new HashSet<String>();
        for (var pattern : Weaknesses.patterns()) {
            assertTrue(ids.add(pattern.id()), pattern.id());
            assertTrue(pattern.version() >= 1 && pattern.cwe() > 0 && !pattern.examples().isEmpty(), pattern.id());
            assertTrue(Stream.of(pattern.name(), pattern.looksFor(), pattern.why(), pattern.soundWhen())
                    .noneMatch(String::isBlank), pattern.id());
            assertTrue(pattern.sentence().keySet().containsAll(List.of("en", "fr")), pattern.id());
        }
    }

    @Test
    void aFindingKnowsItsPlaceInTheAnswer() {
        var answer = """
                First install it:

                ```bash
                pip install flask
                ```

                Then:

                ```python
                # app.run(debug=True) is for development
                app.run(debug=True)
                ```
                """;

        var findings = Weaknesses.in(answer);

        assertEquals(1, findings.size());
        var finding = findings.getFirst();
        assertEquals(489, finding.cwe());
        assertEquals("debugging-left-on", finding.pattern());
        assertEquals(11, finding.line());
        assertEquals("app.run(debug=True)", answer.substring(finding.start(), finding.end()));
        assertTrue(finding.sentence(Locale.FRENCH).startsWith("Le débogage"));
        assertTrue(finding.sentence(Locale.CHINESE).startsWith("Debugging"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "# os.system('ping ' + host)",
        "'''Never call os.system('ping ' + host) or eval(x).'''",
        "print(\"do not use eval(input())\")",
        "PATTERN = 'verify=False'",
        "API_KEY = 'YOUR_API_KEY'",
        "API_KEY = '<your key>'",
        "API_KEY = os.environ['API_KEY']"
    })
    void whatOnlySpeaksOfAWeaknessIsNone(String code) {
        assertEquals(List.of(), Weaknesses.in("```python\n" + code + "\n```"));
    }

    @Test
    void inputIsFollowedThroughVariablesAndFunctions() {
        assertEquals(List.of(89), cwes("""
                name = request.args.get("name")
                condition = "surname = '" + name + "'"
                statement = "SELECT * FROM people WHERE " + condition
                db.execute(statement)
                """));
        assertEquals(List.of(22), cwes("""
                def read(path):
                    with open(path) as handle:
                        return handle.read()

                read("pages/" + request.args["page"])
                """));
        assertEquals(List.of(), cwes("""
                def read(path):
                    with open(path) as handle:
                        return handle.read()

                read("pages/start.txt")
                """));
    }

    @Test
    void aCheckCountsOnlyForWhatComesAfterIt() {
        var check = "if (!preg_match('/^[a-z]+$/', $name)) { exit; }\n";
        var use = "system('whois ' . $name);\n";
        var start = "```php\n$name = $_GET['name'];\n";

        assertEquals(List.of(), Weaknesses.in(start + check + use + "```"));
        assertEquals(List.of(78), Weaknesses.in(start + use + check + "```").stream().map(Finding::cwe).toList());
    }

    @Test
    void theFirstStatementOfAClauseIsAnAssignmentLikeAnyOther() {
        assertEquals(List.of(89), cwes("""
                def find(db, name):
                    try:
                        sql = "SELECT * FROM people WHERE name = '" + name + "'"
                        return db.execute(sql)
                    finally:
                        db.close()
                """));
    }

    @Test
    void whatAnotherServerAnswersIsNotFixed() {
        assertEquals(List.of(79), Weaknesses.in("""
                ```js
                const user = await (await fetch(`/users/${encodeURIComponent(id)}`)).json();
                box.innerHTML = `<b>${user.name}</b>`;
                ```
                """).stream().map(Finding::cwe).toList());
    }

    @Test
    void anAnswerThatWasCutOffIsReadAsFarAsItGoes() {
        assertEquals(List.of(78), Weaknesses.in("```python\nos.system('ping ' + host)\nwith open(f'a{")
                .stream().map(Finding::cwe).toList());
    }

    @Test
    void anotherLanguageHasNoFindings() {
        assertEquals(List.of(), Weaknesses.in("```ruby\neval(params[:x])\n```"));
    }

    /// Laws and not times, which the bench measures: whatever is thrown at it, it ends and points into the answer.
    @Test
    void whateverComesFindingsPointIntoTheAnswer() {
        var random = new Random(11);
        var parts = List.of("eval(", "exec(", "x", "'", "\"", "`", "{", "}", "${", "(", ")", "[", "]", "\n", "=", "+", ".", ",",
                "def f(", "function g(", "=>", "return ", "password", "'s3cret1'", " in ", "for ", "class A", ":", "$_GET['a']",
                "request.args", "<?php", "```", "SELECT * FROM a WHERE ", "db.query(", "echo ", ";", "as ", "import ", "@app.route(");
        for (var tag : List.of("python", "js", "java", "php", "")) {
            for (int round = 0; round < 200; round++) {
                var answer = "```" + tag + "\n" + random.ints(60, 0, parts.size()).mapToObj(parts::get)
                        .collect(Collectors.joining());
                for (var finding : Weaknesses.in(answer)) {
                    assertTrue(finding.start() >= 0 && finding.end() <= answer.length() && finding.start() <= finding.end());
                    assertTrue(finding.line() >= 1 && finding.line() <= answer.lines().count() + 1, answer);
                }
            }
        }
    }

    private static List<Integer> cwes(String python) {
        return Weaknesses.in("```python\n" + python + "```").stream().map(Finding::cwe).distinct().toList();
    }
}
