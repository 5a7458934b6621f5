package org.unsaid.weakness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/// Which functions, classes and assignments the place being read is in.
final class Contexts {

    private static final Set<String> BLOCKS = Set.of("if", "for", "while", "switch", "catch", "match", "foreach", "with",
            "elif", "elseif", "except", "synchronized", "using", "try", "return", "new", "throw", "else");

    private static final Set<String> MODIFIERS = Set.of(
            "async", "static", "get", "set", "public", "private", "protected", "override", "*", "{", "}", ";", "|", ",");

    private final Code code;
    private final Deque<Context> open = new ArrayDeque<>();

    /// @param end    index after its last token, in languages with braces
    /// @param indent column of its head, in Python
    private record Context(String name, int end, int indent) {}

    Contexts(Code code) {
        this.code = code;
    }

    List<String> names() {
        var names = new ArrayList<String>();
        for (var context : open) {
            names.add(context.name());
            if (names.size() == 8) {
                break;
            }
        }
        return names;
    }

    /// Leaves what has ended before this token.
    void reach(int index) {
        var token = code.at(index);
        while (!open.isEmpty() && (index >= open.peek().end()
                || (code.language() == Language.PYTHON && token.first() && token.indent() <= open.peek().indent()
                        && open.peek().indent() >= 0))) {
            open.pop();
        }
    }

    /// @param end index after the assignment
    void assignment(String name, int end) {
        open.push(new Context(name, end, -1));
    }

    /// Enters a class if one is named here.
    void type(int index) {
        if (!code.is(index, "class") || !code.isWord(index + 1) || code.isLink(index - 1)) {
            return;
        }
        enter(code.at(index + 1).text(), index, index + 2);
    }

    /// Enters the function whose parameters start at this bracket, if it is one.
    ///
    /// @return its name, or empty where it is none or has no name
    boolean function(int bracket) {
        int close = code.partner(bracket);
        boolean named = code.isWord(bracket - 1) && !code.isAny(bracket - 1, Set.of("function", "fn", "async"));
        if (code.language() == Language.PYTHON) {
            if (!named || !code.is(bracket - 2, "def")) {
                return false;
            }
            enter(code.at(bracket - 1).text(), code.is(bracket - 3, "async") ? bracket - 3 : bracket - 2, close);
            return true;
        }
        boolean keyword = code.is(bracket - 1, "function") || code.is(bracket - 2, "function") || code.is(bracket - 1, "fn");
        boolean lambda = code.is(close + 1, "=>") || (code.is(close + 1, "->") && code.language() == Language.JAVA);
        boolean method = named && !code.isAny(bracket - 1, BLOCKS) && !code.isLink(bracket - 2)
                && declared(bracket - 1) && followedByBody(close + 1);
        if (!keyword && !lambda && !method) {
            return false;
        }
        enter(named && !lambda ? code.at(bracket - 1).text() : "", bracket, close + 1);
        return true;
    }

    /// Whether what stands before a name lets it be that of a method being declared.
    private boolean declared(int name) {
        if (code.language() == Language.JAVA) {
            return (code.isWord(name - 1) && !code.isAny(name - 1, BLOCKS)) || code.is(name - 1, ">") || code.is(name - 1, "]");
        }
        return code.at(name).first() || code.isAny(name - 1, MODIFIERS);
    }

    private boolean followedByBody(int index) {
        if (code.is(index, "{")) {
            return true;
        }
        boolean type = code.is(index, ":") && code.language() != Language.JAVA;
        return (type && bodyAfter(index) > 0) || code.is(index, "throws");
    }

    private int bodyAfter(int from) {
        for (int index = from; index < Math.min(code.size(), from + 12); index++) {
            if (code.is(index, "{")) {
                return index;
            }
            if (code.is(index, ";") || code.is(index, ")")) {
                return -1;
            }
        }
        return -1;
    }

    private void enter(String name, int head, int from) {
        if (code.language() == Language.PYTHON) {
            int first = head;
            while (first > 0 && !code.at(first).first() && head - first < 4) {
                first--;
            }
            open.push(new Context(name, Integer.MAX_VALUE, Math.max(0, code.at(first).indent())));
            return;
        }
        int body = bodyAfter(from);
        if (body > 0) {
            open.push(new Context(name, code.partner(body), -1));
        }
    }
}
