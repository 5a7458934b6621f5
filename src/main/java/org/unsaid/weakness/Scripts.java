package org.unsaid.weakness;

import java.util.Locale;

/// The scripts of an HTML page.
final class Scripts {

    private Scripts() {}

    /// @return the page with all but the contents of its script elements replaced by spaces, line ends kept
    static String only(String page) {
        var lower = page.toLowerCase(Locale.ROOT);
        if (lower.length() != page.length()) { // some letters grow in lower case, and places must not move
            lower = page;
        }
        var kept = new StringBuilder(page.length());
        int at = 0;
        while (at < page.length()) {
            int open = lower.indexOf("<script", at);
            int body = open < 0 ? page.length() : lower.indexOf('>', open) + 1;
            body = body == 0 ? page.length() : body;
            blank(page, at, body, kept);
            int close = lower.indexOf("</script", body);
            close = close < 0 ? page.length() : close;
            kept.append(page, body, close);
            at = close;
            if (at < page.length()) {
                blank(page, at, at + 1, kept);
                at++;
            }
        }
        return kept.toString();
    }

    private static void blank(String page, int from, int to, StringBuilder kept) {
        for (int at = from; at < to; at++) {
            kept.append(page.charAt(at) == '\n' ? '\n' : ' ');
        }
    }
}
