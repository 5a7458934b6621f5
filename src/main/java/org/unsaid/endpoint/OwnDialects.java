package org.unsaid.endpoint;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/// Dialects that a person wrote.
///
/// @param problems each with the file and the dialect
record OwnDialects(List<Dialect> dialects, List<String> problems) {

    private static final String OURS = "UNSAID_";

    OwnDialects {
        dialects = List.copyOf(dialects);
        problems = List.copyOf(problems);
    }

    /// @param shipped whose keys go to none but themselves
    static OwnDialects read(Path directory, Dialect.Conventions conventions, Collection<Dialect> shipped) {
        var dialects = new ArrayList<Dialect>();
        var problems = new ArrayList<String>();
        for (var file : files(directory, problems)) {
            var here = new ArrayList<Dialect>();
            var wrong = new ArrayList<String>();
            for (var element : elements(file, wrong)) {
                read(file, element, conventions, shipped, here, wrong);
            }
            if (wrong.isEmpty()) {
                dialects.addAll(here);
            }
            problems.addAll(wrong);
        }
        return new OwnDialects(dialects, problems);
    }

    private static List<Path> files(Path directory, List<String> problems) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        } catch (IOException e) {
            problems.add(directory + ": cannot be read");
            return List.of();
        }
    }

    /// One dialect, or an array of them.
    private static List<JsonElement> elements(Path file, List<String> problems) {
        try {
            var json = Json.parse(Files.readString(file));
            if (json instanceof JsonArray array) {
                return array.asList();
            }
            if (json instanceof JsonObject) {
                return List.of(json);
            }
            problems.add(file + ": expected a JSON object or an array of them");
        } catch (IOException e) {
            problems.add(file + ": cannot be read as UTF-8 text");
        }
        return List.of();
    }

    private static void read(
            Path file,
            JsonElement element,
            Dialect.Conventions conventions,
            Collection<Dialect> shipped,
            List<Dialect> dialects,
            List<String> problems) {
        var name = element instanceof JsonObject object ? Json.text(object, "name") : "";
        try {
            if (name.isBlank() || Endpoint.isGeneric(name) || name.equals(Endpoint.PRACTICE)) {
                throw new IllegalArgumentException("name '%s'; expected one of its own".formatted(name));
            }
            var dialect = DialectReader.dialect(element.getAsJsonObject(), conventions);
            dialect.addresses().values().stream().filter(address -> !mayBeAsked(address)).findFirst().ifPresent(address -> {
                throw new IllegalArgumentException("address '%s'; expected https://, or http:// to this computer".formatted(address));
            });
            dialect.key().variables().stream().filter(variable -> isAnothers(variable, dialect, shipped)).findFirst().ifPresent(variable -> {
                throw new IllegalArgumentException("key variable '%s'; expected one of its own".formatted(variable));
            });
            dialects.add(dialect);
        } catch (IllegalArgumentException | IllegalStateException | UnsupportedOperationException | ClassCastException | JsonParseException e) {
            problems.add("%s, dialect '%s': %s".formatted(file, name, e.getMessage())); // whatever shape a value has that it should not
        }
    }

    /// Whether the variable holds a key that would come to an address it was not made for: a file may be a stranger's.
    private static boolean isAnothers(String variable, Dialect dialect, Collection<Dialect> shipped) {
        if (variable.startsWith(OURS)) {
            return true;
        }
        var origins = shipped.stream().filter(known -> known.key().variables().contains(variable))
                .flatMap(known -> known.addresses().values().stream()).map(Origin::of).collect(Collectors.toSet());
        return !origins.isEmpty() && !dialect.addresses().values().stream().map(Origin::of).allMatch(origins::contains);
    }

    private static boolean mayBeAsked(URI address) {
        var url = HttpUrl.parse(address.toString());
        return url != null && (url.isHttps() || Origin.loopback(url));
    }
}
