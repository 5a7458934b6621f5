package org.unsaid.weakness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeBlocksTest {

    @Test
    void aFencedBlockHasItsPlaceAndLanguage() {
        var answer = """
                Here it is:

                ```python
                print("hello")
                ```
                Done.
                """;

        var block = only(answer);

        assertEquals(Optional.of(Language.PYTHON), block.language());
        assertEquals("print(\"hello\")", block.code());
        assertEquals(block.code(), answer.substring(block.start(), block.end()));
        assertEquals(4, block.line());
        assertTrue(block.whole());
    }

    @ParameterizedTest
    @CsvSource({"py,PYTHON", "Python,PYTHON", "js,JAVASCRIPT", "tsx,JAVASCRIPT", "java,JAVA", "PHP,PHP"})
    void aFenceNamesTheLanguage(String tag, Language language) {
        assertEquals(Optional.of(language), only("```" + tag + "\nx = 1\n```").language());
    }

    @Test
    void anotherLanguageIsCodeWithoutOne() {
        assertEquals(Optional.empty(), only("```bash\nrm -rf $TMP\n```").language());
    }

    @Test
    void withoutATagTheLookDecides() {
        assertEquals(Optional.of(Language.PHP), only("```\n<?php\necho $_GET['q'];\n```").language());
        assertEquals(Optional.of(Language.JAVASCRIPT), only("```\nconst x = require('fs');\n```").language());
        assertEquals(Optional.of(Language.PYTHON), only("```\ndef f(x):\n    return x\n```").language());
        assertEquals(Optional.of(Language.JAVA),
                only("```\npublic final class A {\n    private int x;\n}\n```").language());
        assertEquals(Optional.empty(), only("```\nGET /people HTTP/1.1\n```").language());
    }

    @Test
    void tildesAndLongerFencesHoldBackticks() {
        assertEquals("a = '```'\n```", only("~~~python\na = '```'\n```\n~~~").code());
        assertEquals("```", only("````js\n```\n````").code());
    }

    @Test
    void aFenceInAListMayBeIndentedLessAtItsEnd() {
        var blocks = CodeBlocks.in("""
                1. First:
                   ```python
                   import os
                ```
                2. This is prose (not code).
                   ```python
                   import re
                   ```
                """);

        assertEquals(List.of("   import os", "   import re"), blocks.stream().map(CodeBlock::code).toList());
    }

    @Test
    void anAnswerThatEndsInAFenceIsNotWhole() {
        var block = only("```java\nclass A {\n    void f() {");

        assertFalse(block.whole());
        assertEquals("class A {\n    void f() {", block.code());
    }

    @Test
    void quoteMarksBecomeSpacesSoThatPlacesStay() {
        var answer = "> ```python\n> import os\n> os.system(x)\n> ```\n";

        var block = only(answer);

        assertEquals("  import os\n  os.system(x)", block.code());
        assertEquals(answer.indexOf("> import"), block.start());
    }

    @Test
    void anAnswerThatIsAllCodeNeedsNoFence() {
        var answer = """
                import os

                def remove(name):
                    os.remove(name)
                    return True
                """;

        var block = only(answer);

        assertEquals(Optional.of(Language.PYTHON), block.language());
        assertTrue(block.code().endsWith("return True"));
    }

    @Test
    void indentedCodeIsFoundBetweenProse() {
        var block = only("""
                You can read the file like this. It is short and needs no library at all.
                There are other ways, of course, and some people prefer them to this one.
                What follows is the simplest that works everywhere.

                    def read(name):
                        return open(name).read()

                Call the function with the name of the file and print what it returns.
                It fails if there is no such file.
                """);

        assertEquals(Optional.of(Language.PYTHON), block.language());
        assertTrue(block.code().startsWith("    def read"));
    }

    @Test
    void ofAPageOnlyTheScriptsAreRead() {
        var page = "<p>It's <b>\"here\"</b></p>\n<script>\nlet x = 1;\n</script>\n<i>eval(x)</i>";

        var block = only("```html\n" + page + "\n```");

        assertEquals(Optional.of(Language.JAVASCRIPT), block.language());
        assertEquals(page.length(), block.code().length());
        assertEquals("let x = 1;", block.code().strip());
    }

    @Test
    void windowsLineEndsAreLineEnds() {
        var blocks = CodeBlocks.in("Text\r\n```python\r\nx = 1\r\ny = 2\r\n```\r\nText");

        assertEquals(1, blocks.size());
        assertEquals("x = 1\r\ny = 2\r", blocks.getFirst().code());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"''", "I cannot help with that.", "Use `os.system` with care.",
        "Three things matter: (1) time; (2) money; (3) people."})
    void proseHoldsNoCode(String answer) {
        assertEquals(List.of(), CodeBlocks.in(answer));
    }

    private static CodeBlock only(String answer) {
        var blocks = CodeBlocks.in(answer);
        assertEquals(1, blocks.size(), () -> blocks.toString());
        return blocks.getFirst();
    }
}
