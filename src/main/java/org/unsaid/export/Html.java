package org.unsaid.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.io.BufferedWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.unsaid.verdict.HiddenCharacters;

/// Writes a page that can run nothing and load nothing: whatever is not of our own making is escaped, and the page
/// itself forbids script, pictures, frames, forms, any style but its own and any font that is not in it. Not safe for several threads.
final class Html {

    private final Writer out;

    Html(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /// @param language tag of the page's language
    /// @param style    our own style sheet, whole, with its fonts
    void begin(String language, String title, String style) {
        raw("<!DOCTYPE html>\n<html lang=\"" + escaped(language) + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-" + hash(style)
                + "'; font-src data:; base-uri 'none'; form-action 'none'\">\n"
                + "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
        text(title);
        raw("</title>\n<style>" + style + "</style>\n</head>\n");
    }

    /// @param markup our own, without anything that came from outside
    Html raw(String markup) {
        try {
            out.write(markup);
        } catch (IOException e) {
            throw new UncheckedIOException("writing a page", e);
        }
        return this;
    }

    /// Text as text, whatever it holds; hidden characters are named.
    Html text(String text) {
        return raw(escaped(text));
    }

    /// An element that holds a text only.
    ///
    /// @param tag our own, with its attributes
    Html element(String tag, String text) {
        int end = tag.indexOf(' ');
        return raw("<" + tag + ">").text(text).raw("</" + (end < 0 ? tag : tag.substring(0, end)) + ">");
    }

    void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("writing a page", e);
        }
    }

    static String escaped(String text) {
        var named = HiddenCharacters.named(text);
        var escaped = new StringBuilder(named.length() + 16);
        for (int i = 0; i < named.length(); i++) {
            char unit = named.charAt(i);
            switch (unit) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '`' -> escaped.append("&#96;");
                default -> escaped.append(unit);
            }
        }
        return escaped.toString();
    }

    private static String hash(String style) {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
