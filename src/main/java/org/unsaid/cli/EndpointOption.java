package org.unsaid.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.unsaid.endpoint.Catalogue;
import org.unsaid.endpoint.Dialects;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.EndpointSpec;
import picocli.CommandLine.Option;

/// Whom a command asks.
final class EndpointOption {

    @Option(
            names = "--endpoint",
            arity = "1..*",
            paramLabel = "SPEC",
            description = "Model to ask: provider:model (practice:candid, ollama:llama3.2), or URL#model for any "
                    + "OpenAI-compatible address (http://127.0.0.1:8080/v1#smollm2).")
    private List<String> specs = List.of();

    @Option(names = "--endpoints", paramLabel = "FILE", description = "File with one SPEC a line; lines that begin with # are left out.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--concurrency", paramLabel = "N", description = "Calls in flight at most, for each model.")
    private Optional<Integer> concurrency = Optional.empty();

    /// Each spec once, in the order given.
    ///
    /// @param known    those the user added, which say more than their spec
    /// @param terminal is told which were given more than once
    List<Endpoint> endpoints(Dialects dialects, List<Endpoint> known, Terminal terminal) {
        checkConcurrency(concurrency);
        var problems = new ArrayList<String>();
        var endpoints = new LinkedHashMap<String, Endpoint>();
        var repeated = new LinkedHashSet<String>();
        specs.forEach(spec -> add(spec, "--endpoint", dialects, endpoints, repeated, problems));
        file.ifPresent(path -> lines(path).forEach((place, spec) -> add(spec, place, dialects, endpoints, repeated, problems)));
        if (problems.isEmpty() && endpoints.isEmpty()) {
            problems.add("no model to ask; expected --endpoint SPEC or --endpoints FILE, for example --endpoint practice:candid");
        }
        InputException.throwIfAny(problems);
        if (!repeated.isEmpty()) {
            terminal.say("Given more than once, asked as one model: %s".formatted(String.join(", ", repeated)));
        }
        var catalogue = new Catalogue(dialects);
        known.forEach(endpoint -> endpoints.replace(endpoint.spec(), catalogue.described(endpoint)));
        return endpoints.values().stream()
                .map(endpoint -> concurrency.map(endpoint::withConcurrency).orElse(endpoint)).toList();
    }

    static void checkConcurrency(Optional<Integer> calls) {
        calls.filter(number -> number < 1).ifPresent(number -> {
            throw new InputException("--concurrency %d; expected at least 1".formatted(number));
        });
    }

    private static void add(
            String spec, String place, Dialects dialects, Map<String, Endpoint> endpoints, Set<String> repeated, List<String> problems) {
        switch (EndpointSpec.parse(spec, dialects)) {
            case EndpointSpec.Valid(var endpoint) -> {
                if (endpoints.put(endpoint.spec(), endpoint) != null) {
                    repeated.add(endpoint.spec());
                }
            }
            case EndpointSpec.Invalid invalid -> problems.add(place + ": " + invalid.message());
        }
    }

    /// Specs by the place they stand at.
    private static Map<String, String> lines(Path file) {
        try {
            var specs = new LinkedHashMap<String, String>();
            int number = 0;
            for (var line : Files.readAllLines(file)) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    specs.put("%s, line %d".formatted(file, number), line.strip());
                }
            }
            return specs;
        } catch (NoSuchFileException e) {
            throw new InputException("--endpoints '%s': there is no such file; expected one SPEC a line".formatted(file));
        } catch (CharacterCodingException e) {
            throw new InputException("--endpoints '%s': it is no text in UTF-8; expected one SPEC a line".formatted(file));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }
}
