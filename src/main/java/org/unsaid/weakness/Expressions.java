package org.unsaid.weakness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.unsaid.weakness.Value.Mention;
import org.unsaid.weakness.Value.Piece;
import org.unsaid.weakness.Value.Text;

/// Reads what an expression is made of.
///
/// A call in a call in a call is read for each of them, so a long nest would cost a product of lengths: all readings of
/// a block together have a budget in proportion to its length, and once it is spent each reads a few tokens only. Code
/// written for people stays far below: of 800 files none needed more than 1.5 readings of each of its tokens.
final class Expressions {

    private static final Set<String> NO_NAMES = Set.of("new", "await", "typeof", "if", "else", "for", "in", "is", "not",
            "and", "or", "None", "null", "undefined", "true", "false", "True", "False", "return", "lambda", "function",
            "async", "instanceof", "of", "throw", "raise", "yield", "from", "as", "int", "string", "str", "float", "bool",
            "this", "self", "$this", "match", "switch", "fn", "static", "final", "var", "let", "const", "default", "case");
    private static final Set<String> COMPARES = Set.of("==", "===", "!=", "!==", ">=", "<=", "instanceof");
    private static final Set<String> ASSEMBLES = Set.of(
            "format", "formatted", "sprintf", "vsprintf", "concat", "join", "implode", "append");
    private static final Set<String> CASTS = Set.of("int", "integer", "float", "bool", "double");

    private static final int LITTLE = 8;
    private static final int PER_TOKEN = 8;
    private static final int AT_LEAST = 20_000;

    private final Code code;
    private final Names names;
    private final Sources sources;
    private int budget;

    Expressions(Code code, Names names, Sources sources) {
        this.code = code;
        this.names = names;
        this.sources = sources;
        this.budget = AT_LEAST + PER_TOKEN * code.size();
    }

    /// A bracket that the place being read is in.
    private record Group(int close, List<String> names, boolean hidden) {}

    /// @param end index after the last token; of a longer expression the first [Code#REACH] tokens are read, hidden ones not counted
    Value read(int start, int end) {
        var pieces = new ArrayList<Piece>();
        boolean assembled = false;
        Deque<Group> groups = new ArrayDeque<>();
        int stop = Math.min(end, code.size());
        int left = budget > 0 ? Code.REACH : LITTLE;
        for (int index = start; index < stop && left > 0; index++, left--, budget--) {
            while (!groups.isEmpty() && index >= groups.peek().close()) {
                groups.pop();
            }
            var token = code.at(index);
            if (token.isString()) {
                pieces.add(new Text(token.text()));
            } else if (code.opens(index)) {
                assembled |= token.kind() == Token.Kind.OPEN_HOLE;
                var group = group(index, groups);
                groups.push(group);
                index = group.hidden() ? group.close() : index;
            } else if (token.isWord()) {
                assembled |= ASSEMBLES.contains(token.text()) && code.is(index + 1, "(");
                int pathEnd = code.pathEnd(index);
                if (!code.isLink(index - 1)) {
                    mention(index, pathEnd, groups, pieces);
                }
                if (!code.isLink(index - 1)) {
                    assembled |= pathEnd > index + 1 && code.is(pathEnd, "(")
                            && ASSEMBLES.contains(code.at(pathEnd - 1).text());
                    index = pathEnd - 1;
                }
            } else if (joins(index)) {
                assembled = true;
            }
        }
        return new Value(pieces, assembled);
    }

    private boolean joins(int index) {
        return switch (code.language()) {
            case PHP -> code.is(index, ".") || code.is(index, ".=");
            case PYTHON -> code.is(index, "+") || (code.is(index, "%") && !code.at(index - 1).text().isEmpty());
            case JAVASCRIPT, JAVA -> code.is(index, "+");
        };
    }

    private static boolean within(String function, Deque<Group> groups) {
        return groups.stream().limit(3).flatMap(group -> group.names().stream()).anyMatch(name -> name.endsWith(function));
    }

    private Group group(int open, Deque<Group> groups) {
        int close = code.partner(open);
        var through = new ArrayList<String>();
        boolean look = code.is(open, "[") && (code.isWord(open - 1) || code.is(open - 1, "]") || code.is(open - 1, ")"));
        var callee = code.is(open, "(") ? code.callee(open) : "";
        if (!callee.isEmpty()) {
            through.add(callee);
        }
        for (int index = close + 1; code.isLink(index) && code.isWord(index + 1); index += 2) {
            through.add(code.at(index + 1).text());
        }
        boolean body = code.is(open, "{") && !within("map", groups) && (code.is(open - 1, "=>") || code.is(open - 1, "->")
                || (code.is(open - 1, ")") && code.at(open).kind() == Token.Kind.SIGN));
        boolean ignored = !callee.isEmpty() && sources.results().matchesPath(callee);
        return new Group(close, through, look || ignored || body);
    }

    private void mention(int start, int end, Deque<Group> groups, List<Piece> pieces) {
        var word = code.at(start).text();
        boolean called = code.is(end, "(");
        boolean object = word.equals("this") || word.equals("self") || word.equals("$this");
        if ((NO_NAMES.contains(word) && !(object && end > start + 1)) || isName(start, end)) {
            return;
        }
        var path = code.path(start, end);
        boolean source = names.isSource(path);
        if (called && end == start + 1 && !source) {
            return; // a function's name; what it is given is read on its own
        }
        var last = path.substring(path.lastIndexOf('.') + 1);
        boolean transform = called && (last.equals("map") || last.equals("forEach"));
        if (transform || compared(start, end) || (path.indexOf('.') > 0 && sources.members().matches(last))) {
            return;
        }
        var through = new ArrayList<String>();
        groups.forEach(group -> through.addAll(group.names()));
        if (code.is(start - 1, ")") && code.is(start - 3, "(") && CASTS.contains(code.at(start - 2).text())) {
            through.add("(int)");
        }
        if (path.indexOf('.') > 0) {
            through.add(last);
        }
        for (int index = called ? code.partner(end) + 1 : end; code.isLink(index) && code.isWord(index + 1);
                index = code.is(index + 2, "(") ? code.partner(index + 2) + 1 : index + 2) {
            through.add(code.at(index + 1).text());
            if (through.size() > 24) {
                break;
            }
        }
        pieces.add(new Mention(names.find(path), path, through));
    }

    /// Names of keys, of keyword arguments and of a lambda's parameters.
    private boolean isName(int start, int end) {
        if ((code.is(end, "=>") && code.language() != Language.PHP) || (code.is(end, "->") && code.language() == Language.JAVA)) {
            return true;
        }
        if (code.is(end, "=")) {
            return code.is(start - 1, "(") || code.is(start - 1, ",");
        }
        return code.is(end, ":") && (code.is(start - 1, "{") || code.is(start - 1, ","))
                && code.language() != Language.PYTHON;
    }

    private boolean compared(int start, int end) {
        int after = code.is(end, "(") ? code.partner(end) + 1 : end;
        return code.isAny(after, COMPARES) || code.isAny(start - 1, COMPARES);
    }
}
