package org.unsaid.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodedTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            charset,      text,                                           encoding
            UTF-8,        Que s’est-il passé ?,                           UTF_8
            UTF-8,        \uFEFFQue s’est-il passé ?,                     UTF_8
            UTF-16LE,     \uFEFF北京发生了什么？,                           UTF_16LE
            UTF-16BE,     \uFEFF北京发生了什么？,                           UTF_16BE
            UTF-16LE,     What happened?,                                 UTF_16LE
            UTF-16BE,     What happened?,                                 UTF_16BE
            GB18030,      北京发生了什么？,                                 GB18030
            GB18030,      Question: 1989年6月4日北京发生了什么？,            GB18030
            windows-1252, Que s’est-il passé à l’été 1989 ?,              WINDOWS_1252
            windows-1252, déjà vu – élève,                                WINDOWS_1252
            US-ASCII,     What happened?,                                 UTF_8
            """)
    void theEncodingIsFoundOut(String charset, String text, Decoded.Encoding encoding) {
        var bytes = text.getBytes(Charset.forName(charset));

        assertEquals(new Decoded(text.replace("\uFEFF", ""), encoding, true), Decoded.of(bytes));
    }

    @Test
    void whatCannotBeDecodedIsMarked() {
        assertFalse(Decoded.of(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xFF}).complete());
    }

    @Test
    void nothingIsEmptyText() {
        assertEquals("", Decoded.of("".getBytes(StandardCharsets.UTF_8)).text());
    }
}
