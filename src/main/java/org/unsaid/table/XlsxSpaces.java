package org.unsaid.table;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Asks for spaces at the ends of a sheet's texts to be kept, in the XML that passes by. Not safe for several threads.
final class XlsxSpaces extends FilterOutputStream {

    private static final byte[] TEXT = "<is><t>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] KEPT = " xml:space=\"preserve\">".getBytes(StandardCharsets.US_ASCII);

    private int matched;

    XlsxSpaces(OutputStream sheet) {
        super(sheet);
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int end = from + length;
        int written = from;
        for (int at = from; at < end; at++) {
            matched = bytes[at] == TEXT[matched] ? matched + 1 : bytes[at] == TEXT[0] ? 1 : 0;
            if (matched == TEXT.length) {
                out.write(bytes, written, at - written); // all but the bracket
                out.write(KEPT);
                written = at + 1;
                matched = 0;
            }
        }
        out.write(bytes, written, end - written);
    }
}
