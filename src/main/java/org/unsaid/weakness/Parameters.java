package org.unsaid.weakness;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a function's parameters hold: input where a framework or the block itself fills them with it.
final class Parameters {

    private final Code code;
    private final Names names;
    private final Sources sources;
    private final Map<String, List<List<Value>>> calls;
    private final Set<String> functions = new HashSet<>();
    private boolean route;
    private String routeText = "";

    /// @param calls with what each function was called, by its name
    Parameters(Code code, Names names, Sources sources, Map<String, List<List<Value>>> calls) {
        this.code = code;
        this.names = names;
        this.sources = sources;
        this.calls = calls;
    }

    /// Whether the block has a function of this name.
    boolean known(String function) {
        return functions.contains(function);
    }

    /// Takes note of a decorator that makes the next function one that is called from outside.
    void decorator(int index) {
        if (code.language() != Language.PYTHON || !code.is(index, "@") || !code.at(index).first() || !code.isWord(index + 1)) {
            return;
        }
        int end = code.pathEnd(index + 1);
        if (sources.routes().matchesPath(code.path(index + 1, end)) && code.is(end, "(")) {
            route = true;
            routeText = code.text(end, Math.min(code.partner(end), end + 40));
        }
    }

    /// Sets the parameters of the function whose list starts at this bracket.
    void define(int open) {
        var name = code.isWord(open - 1) ? code.at(open - 1).text() : "";
        functions.add(name);
        var given = calls.getOrDefault(name, List.of());
        int number = code.language() == Language.PYTHON && (code.is(open + 1, "self") || code.is(open + 1, "cls")) ? -1 : 0;
        for (var part : code.parts(open)) {
            parameter(part[0], part[1], number, given);
            number++;
        }
        route = false;
        routeText = "";
    }

    private void parameter(int start, int end, int number, List<List<Value>> given) {
        boolean marked = false;
        boolean fixed = false;
        int name = -1;
        for (int index = start; index < end; index++) {
            if (code.is(index, "=")) {
                break;
            }
            if (!code.isWord(index)) {
                continue;
            }
            boolean annotation = code.is(index - 1, "@");
            marked |= annotation && sources.marks().matches(code.at(index).text());
            if (annotation) {
                index = code.is(index + 1, "(") ? code.partner(index + 1) : index;
                continue;
            }
            fixed |= (index > start && sources.fixed().matches(code.at(index).text()) && !code.is(index + 1, "="))
                    || (sources.fixed().matches(code.at(index).text()) && code.isWord(index + 1));
            if (code.is(start, "{") || code.is(start, "[")) { // taken apart at once
                names.define(code.at(index).text(), new Variable(Variable.Origin.PARAMETER));
            }
            boolean last = code.language() == Language.JAVA || code.language() == Language.PHP;
            boolean dollar = code.language() != Language.PHP || code.at(index).text().startsWith("$");
            if (dollar && (last || name < 0)) {
                name = index;
            }
        }
        if (name < 0 || code.is(start, "{") || code.is(start, "[")) {
            return;
        }
        var text = code.at(name).text();
        fixed |= routeText.contains("int : " + text) || routeText.contains("int:" + text) || routeText.contains("uuid:" + text);
        var variable = new Variable(fixed ? Variable.Origin.FIXED
                : marked || route ? Variable.Origin.INPUT : Variable.Origin.PARAMETER);
        for (var call : given) {
            if (number >= 0 && number < call.size()) {
                variable.add(call.get(number));
            }
        }
        names.define(text, variable);
    }
}
