package org.unsaid.weakness;

import java.util.Set;

/// What statements other than plain assignments put into names, or check: loops, aliases, imports, memberships.
final class Bindings {

    private final Code code;
    private final Names names;
    private final Expressions expressions;

    Bindings(Code code, Names names, Expressions expressions) {
        this.code = code;
        this.names = names;
        this.expressions = expressions;
    }

    /// Reads the statement that a word of its own starts, if it binds a name.
    void word(int index) {
        var text = code.at(index).text();
        boolean python = code.language() == Language.PYTHON;
        if (text.equals("in") && (python || code.language() == Language.JAVASCRIPT)) {
            membership(index);
        } else if (text.equals("for") || text.equals("foreach")) {
            loop(index);
        } else if (python && text.equals("as") && code.isWord(index + 1)) {
            alias(index);
        } else if (python && text.equals("import")) {
            modules(index);
        }
    }

    void assign(String name, Value value) {
        var variable = new Variable(Variable.Origin.ASSIGNED);
        variable.add(value);
        if (value.pieces().isEmpty()) { // an empty list: what the first reading saw put into it is still to come
            names.known(name).forEach(variable::add);
        }
        names.define(name, variable);
    }

    /// `{ a, b } = …`, `[a, b] = …`.
    void destructure(int open, int close, Value value) {
        for (int index = open + 1; index < close && index < open + 40; index++) {
            if (code.isWord(index) && !code.is(index + 1, ":")) {
                assign(code.at(index).text(), value);
            }
        }
    }

    /// `x in ALLOWED`, `".." in x`, outside of loops.
    private void membership(int in) {
        int start = in - 1;
        while (start > in - 12 && start > 0 && !code.at(start).first() && !code.is(start, "for")
                && !code.isAny(start, Set.of("if", "and", "or", "(", "const", "let"))) {
            start = code.closes(start) && code.partner(start) < start ? code.partner(start) - 1 : start - 1;
        }
        if (code.is(start, "for") || code.isAny(start, Set.of("const", "let"))) {
            return;
        }
        for (var mention : expressions.read(Math.max(start, 0), Math.min(in + 12, code.expressionEnd(in + 1, true))).mentions()) {
            var last = mention.path().substring(mention.path().lastIndexOf('.') + 1);
            mention.variable().check(last.equals("scheme") || last.equals("protocol") ? "scheme" : "in");
        }
    }

    private void loop(int start) {
        int open = code.is(start + 1, "(") ? start + 1 : -1;
        int stop = Math.min(code.size(), start + 24);
        for (int index = start + 1; index < stop; index++) {
            boolean as = code.is(index, "as") && code.language() == Language.PHP;
            boolean of = code.is(index, "of") || code.is(index, "in") || (code.is(index, ":") && code.language() == Language.JAVA);
            if (as) {
                int end = Math.min(code.partner(open < 0 ? index : open), stop);
                boolean keys = code.is(index + 2, "=>");
                bind(keys ? index + 3 : index + 1, end, start + 2, index);
                if (keys) {
                    assign(code.at(index + 1).text(), Value.NONE);
                }
                return;
            }
            if (of) {
                int end = open < 0 ? code.expressionEnd(index + 1, false) : code.partner(open);
                bind(start + 1, index, index + 1, end);
                return;
            }
            if (code.is(index, ";") || code.is(index, "{")) {
                return;
            }
        }
    }

    private void bind(int from, int to, int start, int end) {
        var value = expressions.read(start, end);
        for (int index = from; index < to; index++) {
            boolean type = code.isWord(index + 1) && code.language() == Language.JAVA;
            if (code.isWord(index) && !type && !code.isAny(index, Set.of("const", "let", "var"))) {
                assign(code.at(index).text(), value);
            }
        }
    }

    /// `with open(x) as f`, `except E as e`, `import x as y`.
    private void alias(int as) {
        int start = as;
        while (start > 0 && as - start < 60 && !code.at(start).first() && !code.is(start, ",")) {
            start = code.closes(start) && code.partner(start) < start ? code.partner(start) : start - 1;
        }
        if (code.is(start, "import") || code.is(start, "from")) {
            names.define(code.at(as + 1).text(), new Variable(Variable.Origin.FIXED));
            return;
        }
        int from = code.isAny(start, Set.of("with", "async", ",")) ? start + 1 : start;
        assign(code.at(as + 1).text(), expressions.read(from, as));
    }

    private void modules(int index) {
        int end = code.expressionEnd(index + 1, false);
        for (int word = index + 1; word < end; word++) {
            if (code.isWord(word) && !code.isLink(word - 1)) {
                names.define(code.at(word).text(), new Variable(Variable.Origin.FIXED));
            }
        }
    }
}
