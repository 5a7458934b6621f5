package org.unsaid.evidence;

import java.util.HexFormat;

/// Asks a time-stamping authority to say when it saw a head: the request of RFC 3161, in the one form that is needed here.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc3161#section-2.4.1">RFC 3161, section 2.4.1</a>
public final class TimeStampRequest {

    public static final String REQUEST = "head.tsq";
    public static final String RESPONSE = "head.tsr";

    /// Version 1; SHA-256 without parameters but NULL; then 32 bytes of it.
    private static final String BEFORE = "3039" + "020101" + "3031" + "300d06096086480165030402010500" + "0420";
    /// The authority's certificate is wanted in the answer.
    private static final String AFTER = "0101ff";

    private TimeStampRequest() {}

    /// In DER.
    public static byte[] of(Fingerprint fingerprint) {
        return HexFormat.of().parseHex(BEFORE + fingerprint.head() + AFTER);
    }

    /// Whether an answer is about this head, as far as can be told without checking the authority's signature.
    public static boolean isAnswered(byte[] response, Fingerprint fingerprint) {
        return HexFormat.of().formatHex(response).contains("0420" + fingerprint.head());
    }
}
