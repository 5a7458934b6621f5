package org.unsaid.cli;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.unsaid.endpoint.Reply;
import org.unsaid.endpoint.Reread;
import org.unsaid.session.Session;
import org.unsaid.session.TrialKey;
import org.unsaid.store.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "reread",
        description = {
            "Reads every stored reply of a session again, from the bytes that came, with today's dialects, and shows what would be read otherwise.",
            "Nothing that is stored changes. With --check, exit code 1 if anything differs."
        },
        footer = {
            "",
            "Examples:",
            "  unsaid sessions reread first",
            "  unsaid sessions reread first --check --json"
        })
final class RereadSessionCommand implements Callable<Integer> {

    private final CommandServices services;
    private final Terminal terminal;

    @Parameters(paramLabel = "SESSION", description = "Name or id.")
    private String name = "";

    @Option(names = "--check", description = "Exit code 1 if anything differs.")
    private boolean check;

    @Mixin
    private final WorkspaceOption workspaces = new WorkspaceOption();

    @Mixin
    private final JsonOption json = new JsonOption();

    RereadSessionCommand(CommandServices services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    /// A reply that is read otherwise than it was.
    ///
    /// @param fields what differs: before and after, as JSON
    private record Difference(TrialKey key, Map<String, List<String>> fields) {}

    @Override
    public Integer call() {
        try (var workspace = workspaces.openExisting(services.directories())) {
            var session = WorkspaceOption.session(workspace, name);
            var keys = workspace.trials().keys(session.id());
            var differences = new ArrayList<Difference>();
            keys.forEach(key -> differences.addAll(difference(workspace, session, key)));
            differences.forEach(this::tell);
            terminal.say("%s read again, %s otherwise than before.".formatted(
                    Words.count(keys.size(), "reply").replace("replys", "replies"), Words.number(differences.size())));
            return check && !differences.isEmpty() ? ExitCode.DOES_NOT_HOLD : ExitCode.DONE;
        }
    }

    private List<Difference> difference(Workspace workspace, Session session, TrialKey key) {
        var exchanges = workspace.trials().exchanges(session.id(), key);
        var endpoint = session.setup().endpoint(key.endpoint());
        if (exchanges.isEmpty() || endpoint.isEmpty()) {
            return List.of();
        }
        var exchange = exchanges.getLast();
        var before = object(exchange.reply());
        var after = object(new Reread(services.dialects()).read(endpoint.get(), exchange));
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        var fields = new TreeMap<String, List<String>>();
        for (var field : names) {
            var was = value(before, field);
            var is = value(after, field);
            if (!was.equals(is)) {
                fields.put(field, List.of(was, is));
            }
        }
        return fields.isEmpty() ? List.of() : List.of(new Difference(key, fields));
    }

    private void tell(Difference difference) {
        var key = difference.key();
        if (json.wanted()) {
            var before = new JsonObject();
            var after = new JsonObject();
            difference.fields().forEach((field, values) -> {
                before.addProperty(field, values.getFirst());
                after.addProperty(field, values.getLast());
            });
            terminal.printExactly(new JsonLine().put("probe_set", key.probeSet()).put("probe", key.probe())
                    .put("language", key.language().toLanguageTag()).put("endpoint", key.endpoint()).put("repeat", key.repeat())
                    .put("before", before).put("after", after).text());
            return;
        }
        terminal.print("%s · %s · %s · %s, repeat %d".formatted(
                key.probeSet(), key.probe(), key.language().toLanguageTag(), SafeText.line(key.endpoint()), key.repeat()));
        difference.fields().forEach((field, values) -> terminal.print("  %s: %s → %s".formatted(
                field, SafeText.line(values.getFirst()), SafeText.line(values.getLast()))));
    }

    private static JsonObject object(Reply reply) {
        return RereadCommand.line(JsonNull.INSTANCE, reply).object();
    }

    private static String value(JsonObject object, String field) {
        return object.has(field) ? object.get(field).toString() : "null";
    }
}
