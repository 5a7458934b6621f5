package org.unsaid.weakness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.unsaid.weakness.Site.Argument;

/// Reads a block from its first token to its last, keeps track of what each name holds, and hands on the places that
/// clues may be about.
///
/// A block is read twice. The first time shows with what its functions are called and what its constants hold; only in
/// the second, which knows this, do places count. What branches and loops do is read in the order it is written.
final class Walk {

    private static final Set<String> ASSIGNS = Set.of("=", "+=", ".=", ":=", "??=", "||=");
    private static final Set<String> STATEMENTS = Set.of("echo", "print", "include", "include_once", "require", "require_once");
    private static final Set<String> ADDS = Set.of("append", "push", "add", "extend", "insert", "unshift");
    private static final Set<String> SETS = Set.of("put", "setProperty", "define", "setHeader", "addHeader", "setRequestProperty");
    private static final Set<String> CLAUSES = Set.of("try", "else", "finally", "default");
    private static final int MOST_CALLS = 8;

    private final Code code;
    private final Names names;
    private final Expressions expressions;
    private final Bindings bindings;
    private final Parameters parameters;
    private final Globs checks;
    private final Map<String, List<List<Value>>> calls = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();
    private Contexts contexts;

    /// @param checks all functions that any pattern counts as a check
    Walk(Code code, Sources sources, Globs checks) {
        this.code = code;
        this.names = new Names(sources);
        this.expressions = new Expressions(code, names, sources);
        this.bindings = new Bindings(code, names, expressions);
        this.parameters = new Parameters(code, names, sources, calls);
        this.checks = checks;
        this.contexts = new Contexts(code);
    }

    Value value(Argument argument) {
        return expressions.read(argument.start(), argument.end());
    }

    /// @return the number that a name stands for, in digits, or empty
    String number(String name) {
        return numbers.getOrDefault(name, "");
    }

    /// Calls `atToken` for each token and `atSite` for each place, in the order of the second reading. What the names
    /// hold is true while it is called.
    void run(ObjIntConsumer<Contexts> atToken, Consumer<Site> atSite) {
        pass((_, _) -> { }, _ -> { });
        names.forgetChecks();
        contexts = new Contexts(code);
        pass(atToken, atSite);
    }

    private void pass(ObjIntConsumer<Contexts> atToken, Consumer<Site> atSite) {
        for (int index = 0; index < code.size(); index++) {
            contexts.reach(index);
            contexts.type(index);
            parameters.decorator(index);
            if (code.is(index, "(")) {
                bracket(index, atSite);
            } else if (code.isAny(index, ASSIGNS)) {
                assignment(index, atSite);
            } else if (code.is(index, "=>") || code.is(index, ":")) {
                key(index, atSite);
            } else if (code.isWord(index)) {
                word(index, atSite);
            }
            atToken.accept(contexts, index);
        }
    }

    private void bracket(int open, Consumer<Site> atSite) {
        if (contexts.function(open)) {
            parameters.define(open);
            return;
        }
        var callee = code.callee(open);
        if (callee.isEmpty() || code.is(open - 2, "class")) {
            return;
        }
        var last = callee.substring(callee.lastIndexOf('.') + 1);
        var arguments = arguments(open);
        if (checks.matches(last) || checks.matches("." + last)) {
            check(open, last, arguments);
        }
        if (parameters.known(last) && calls.computeIfAbsent(last, _ -> new ArrayList<>()).size() < MOST_CALLS) {
            calls.getOrDefault(last, new ArrayList<>()).add(arguments.stream().map(this::value).toList());
        }
        int receiver = receiver(open);
        if (ADDS.contains(last) && receiver < open - 1) {
            for (var argument : arguments) {
                names.find(code.path(receiver, code.pathEnd(receiver) - 2)).add(value(argument));
            }
        }
        int end = Math.min(code.partner(open) + 1, code.size());
        var all = new ArrayList<>(arguments);
        if (receiver < open - 1) {
            all.add(new Argument(Site.RECEIVER, receiver, open - 2));
        }
        atSite.accept(new Site(true, callee, receiver, end, all, contexts.names()));
        if (SETS.contains(last) && arguments.size() == 2) {
            var key = expressions.read(arguments.getFirst().start(), arguments.getFirst().end());
            atSite.accept(new Site(false, Flows.literal(key), receiver, end, List.of(arguments.get(1)), contexts.names()));
        }
    }

    /// @return index of the first name of what is called before this bracket
    private int receiver(int open) {
        int index = open - 1;
        for (int steps = 0; steps < 12 && code.isLink(index - 1); steps++) {
            int before = index - 2;
            while (before > 0 && code.closes(before) && code.partner(before) < before && steps++ < 12) {
                before = code.partner(before) - 1;
            }
            if (!code.isWord(before)) {
                break;
            }
            index = before;
        }
        return Math.max(index, 0);
    }

    private List<Argument> arguments(int open) {
        return code.parts(open).stream().map(part -> {
            boolean keyword = code.language() == Language.PYTHON && code.isWord(part[0]) && code.is(part[0] + 1, "=");
            return new Argument(keyword ? code.at(part[0]).text() : "", keyword ? part[0] + 2 : part[0], part[1]);
        }).toList();
    }

    private void check(int open, String name, List<Argument> arguments) {
        for (var argument : arguments) {
            value(argument).mentions().forEach(mention -> mention.variable().check(name));
        }
        int receiver = receiver(open);
        if (receiver < open - 1) {
            expressions.read(receiver, open - 1).mentions().forEach(mention -> mention.variable().check("." + name));
        }
    }

    private void assignment(int sign, Consumer<Site> atSite) {
        boolean inCall = code.language() == Language.PYTHON && code.is(code.around(sign), "(");
        int start = code.is(sign - 1, ")") || code.is(sign - 1, "}") ? sign : target(sign);
        int end = code.expressionEnd(sign + 1, inCall);
        var argument = new Argument("", sign + 1, end);
        if (code.is(sign - 1, "}") || (code.is(sign - 1, "]") && code.partner(sign - 1) < sign - 1
                && code.isAny(code.partner(sign - 1) - 1, Set.of("const", "let", "var", ";", "{", "}")))) {
            bindings.destructure(code.partner(sign - 1), sign - 1, value(argument));
            return;
        }
        if (start == sign) {
            return;
        }
        var path = code.path(start, code.is(start + 1, ":") ? start + 1 : sign); // without a type behind it
        atSite.accept(new Site(false, path, start, end, List.of(argument), contexts.names()));
        if (inCall) {
            return;
        }
        contexts.assignment(path, end);
        if (end == sign + 2 && code.at(sign + 1).kind() == Token.Kind.LITERAL) {
            numbers.put(path, code.at(sign + 1).text());
        }
        var value = value(argument);
        boolean whole = path.equals(Names.root(path));
        if ((code.is(sign, "=") && whole) || code.is(sign, ":=")) {
            bindings.assign(path, value);
            for (int comma = start - 1; code.is(comma, ",") && code.isWord(comma - 1); comma -= 2) {
                bindings.assign(code.at(comma - 1).text(), value); // a, b = …
            }
        } else {
            names.find(path).add(value);
        }
    }

    /// Start of what is assigned to, past a type written behind its name.
    private int target(int sign) {
        int index = sign - 1;
        for (int steps = 0; steps < 12; steps++) {
            boolean call = code.is(index, ")") && index < sign - 1; // f(x).member = …
            if ((code.is(index, "]") || call) && code.partner(index) < index) {
                index = code.partner(index) - 1;
            } else if (code.isWord(index) && code.isLink(index - 1)) {
                index -= 2;
            } else {
                break;
            }
        }
        if (!code.isWord(index)) {
            return sign;
        }
        boolean typed = !code.at(index).first() && !code.isAny(index - 2, CLAUSES) && code.is(index - 1, ":") && code.isWord(index - 2)
                && (code.at(index - 2).first() || code.isAny(index - 3, Set.of("const", "let", "var", "readonly", "private")));
        return typed ? index - 2 : index;
    }

    private void key(int sign, Consumer<Site> atSite) {
        boolean object = code.isAny(sign - 2, Set.of("{", ",", "[", "(")) && (code.isString(sign - 1) || code.isWord(sign - 1));
        boolean arrow = code.is(sign, "=>");
        if (object && arrow == (code.language() == Language.PHP)
                && (code.isString(sign - 1) || code.language() == Language.JAVASCRIPT)) {
            int end = code.expressionEnd(sign + 1, true);
            atSite.accept(new Site(false, code.at(sign - 1).text(), sign - 1, end,
                    List.of(new Argument("", sign + 1, end)), contexts.names()));
        }
        if (arrow && code.language() == Language.JAVASCRIPT && code.isWord(sign - 1)) {
            names.define(code.at(sign - 1).text(), new Variable(Variable.Origin.UNKNOWN));
        }
    }

    private void word(int index, Consumer<Site> atSite) {
        var text = code.at(index).text();
        boolean php = code.language() == Language.PHP && STATEMENTS.contains(text) && !code.is(index + 1, "(");
        if (php || text.equals("return")) {
            int end = code.expressionEnd(index + 1, false);
            atSite.accept(new Site(true, text, index, end, List.of(new Argument("", index + 1, end)), contexts.names()));
        } else {
            bindings.word(index);
        }
    }
}
