package org.unsaid.weakness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.unsaid.weakness.Token.Kind;

class TokenizerTest {

    @Test
    void commentsAreNoTokens() {
        assertEquals("x = 1", text(Language.PYTHON, "x = 1 # eval(y)"));
        assertEquals("x = 1 ;", text(Language.JAVASCRIPT, "x = 1; // eval(y)\n/* eval(z) */"));
        assertEquals("$x = 1 ;", text(Language.PHP, "$x = 1; # eval(y)"));
        assertEquals("\"# no comment\"", text(Language.PYTHON, "'# no comment'"));
    }

    @Test
    void whatIsPutIntoTextStandsInHoles() {
        assertEquals("\"a \" { x . y } \" b\"", text(Language.PYTHON, "f'a {x.y} b'"));
        assertEquals("\"{x}\"", text(Language.PYTHON, "'{x}'"));
        assertEquals("\"a \" { f ( { b : 1 } ) } \"\"", text(Language.JAVASCRIPT, "`a ${f({b: 1})}`"));
        assertEquals("\"a \" { \"b \" { c } \"\" } \"\"", text(Language.JAVASCRIPT, "`a ${`b ${c}`}`"));
        assertEquals("\"a \" { $x } \" \" { $r [ \"k\" ] } \" \" { $o -> p } \"\"",
                text(Language.PHP, "\"a $x $r[k] {$o->p}\""));
        assertEquals("\"a $x\"", text(Language.PHP, "'a $x'"));
    }

    @Test
    void textOverSeveralLinesIsOneText() {
        assertEquals("\"a\nb\"", text(Language.PYTHON, "\"\"\"a\nb\"\"\""));
        assertEquals("\"\nSELECT 1\" ;", text(Language.JAVA, "\"\"\"\nSELECT 1\"\"\";"));
        assertEquals("\"\na \" { $x } \"\" ;", text(Language.PHP, "<<<EOT\na $x\n  EOT;"));
    }

    @Test
    void aRegularExpressionIsNoComment() {
        assertEquals("a . replace ( /['\"]/g , \"\" ) ; b", text(Language.JAVASCRIPT, "a.replace(/['\"]/g, ''); b"));
        assertEquals("a / b / c", text(Language.JAVASCRIPT, "a / b / c"));
    }

    @Test
    void ofAPhpPageOnlyThePhpIsRead() {
        assertEquals("echo $q ; if ( $x ) : ;", text(Language.PHP, "<h1>It's <?= $q ?></h1>\n<?php if ($x): ?>don't"));
    }

    @Test
    void anUnclosedTextEndsWithItsLine() {
        assertEquals("x = \"abc\" y = 2", text(Language.PYTHON, "x = 'abc\ny = 2"));
        assertEquals("x = \"a \" { b y = 2", text(Language.PYTHON, "x = f'a {b\ny = 2"));
    }

    @Test
    void tokensKnowTheirLines() {
        var tokens = Tokenizer.tokens(Language.PYTHON, "a\n'''\n\n'''\n  b");

        assertEquals(List.of(0, 1, 4), tokens.stream().map(Token::line).toList());
        assertEquals(2, tokens.getLast().indent());
        assertFalse(Tokenizer.tokens(Language.JAVASCRIPT, "`\n${a}`.b").stream().skip(1).anyMatch(Token::first));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whateverComesTokensAreInOrderAndInside(Language language) {
        var random = new Random(7);
        var parts = List.of("'", "\"", "`", "{", "}", "${", "$x", "(", ")", "\n", "\\", "/*", "*/", "//", "#", "f'", "'''",
                "<?php", "?>", "<<<A\n", "A", "\"\"\"", "/", "[", "]", "x", "=", " ");
        for (int round = 0; round < 500; round++) {
            var code = random.ints(40, 0, parts.size()).mapToObj(parts::get).collect(Collectors.joining());
            int last = 0;
            for (var token : Tokenizer.tokens(language, code)) {
                assertTrue(token.start() >= last && token.end() >= token.start() && token.end() <= code.length(), code);
                last = token.start();
            }
        }
    }

    private static String text(Language language, String code) {
        return Tokenizer.tokens(language, code).stream()
                .map(token -> token.kind() == Kind.STRING ? '"' + token.text() + '"' : token.text())
                .collect(Collectors.joining(" "));
    }
}
