package org.unsaid.cli;

import com.google.gson.JsonArray;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.unsaid.endpoint.ConnectionTest;
import org.unsaid.endpoint.Discovery;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.FamilyName;
import org.unsaid.endpoint.Price;

/// Endpoints and what became of looking at them, in words or as JSON.
final class EndpointText {

    private EndpointText() {}

    static void list(Terminal terminal, List<Endpoint> endpoints, JsonOption form) {
        if (form.wanted()) {
            endpoints.forEach(endpoint -> terminal.printExactly(json(endpoint).text()));
            return;
        }
        if (endpoints.isEmpty()) {
            terminal.say("No models.");
            return;
        }
        var table = new TextTable(List.of("Model", "Family", "Maker", "Served", "Price"), Math.max(24, terminal.width() - 70));
        endpoints.forEach(endpoint -> table.addLine(List.of(
                SafeText.line(endpoint.spec()), SafeText.line(family(endpoint)), SafeText.line(maker(endpoint)), served(endpoint),
                SafeText.line(MoneyText.price(endpoint)))));
        terminal.print(table.text(terminal.width()));
    }

    static void servers(Terminal terminal, List<Discovery.Server> servers, JsonOption form) {
        for (var server : servers) {
            if (form.wanted()) {
                terminal.printExactly(new JsonLine()
                        .put("server", server.title())
                        .put("address", server.address().toString())
                        .put("wants_key", server.wantsKey())
                        .put("models", server.models().stream().map(Endpoint::spec).toList())
                        .put("endpoints", objects(server.models()))
                        .text());
                continue;
            }
            terminal.print("%s at %s%s".formatted(
                    SafeText.line(server.title()), server.address(),
                    server.wantsKey() ? ": wants a key before it lists its models" : server.models().isEmpty() ? ": no models" : ""));
            server.models().forEach(model -> terminal.print("  %s%s: %s; %s".formatted(
                    SafeText.line(model.spec()), weights(model), SafeText.line(family(model)), SafeText.line(maker(model)))));
        }
    }

    static void result(Terminal terminal, Endpoint endpoint, ConnectionTest.Result result, JsonOption form) {
        if (form.wanted()) {
            var line = new JsonLine().put("endpoint", endpoint.spec()).put("works", result instanceof ConnectionTest.Works);
            terminal.printExactly(switch (result) {
                case ConnectionTest.Works _ -> line.put("cause", Optional.empty()).put("next", Optional.empty()).text();
                case ConnectionTest.Fails fails -> CauseText.of(fails.cause()).into(line).text();
            });
            return;
        }
        terminal.print(SafeText.line(endpoint.spec()) + switch (result) {
            case ConnectionTest.Works _ -> ": works";
            case ConnectionTest.Fails _ -> ": does not work";
        });
        result.steps().forEach(step -> terminal.print("  ok  " + SafeText.line(words(step))));
        if (result instanceof ConnectionTest.Fails fails) {
            terminal.print("  no  " + CauseText.of(fails.cause()));
        }
    }

    private static String words(ConnectionTest.Step step) {
        return switch (step) {
            case ConnectionTest.ServerAnswers(var after) -> "server answers after %,d ms".formatted(after.toMillis());
            case ConnectionTest.SpeaksOurLanguage(var title) -> "speaks the API of " + title;
            case ConnectionTest.HasTheModel(var model) -> "has the model " + model;
            case ConnectionTest.AcceptsTheKey _ -> "accepts the key";
            case ConnectionTest.FirstWord(var after) -> "first word after %,d ms".formatted(after.toMillis());
            case ConnectionTest.Streams(var rate) -> "streams"
                    + rate.map(tokens -> String.format(Locale.ROOT, ", %.0f tokens a second", tokens)).orElse("");
        };
    }

    /// Quantisation and the beginning of the digest, in brackets; empty if neither is known.
    static String weights(Endpoint endpoint) {
        var digest = endpoint.weights().digest().map(text -> text.substring(0, Math.min(12, text.length())));
        var known = Stream.of(endpoint.weights().quantisation(), digest).flatMap(Optional::stream).toList();
        return known.isEmpty() ? "" : " (" + SafeText.line(String.join(", ", known)) + ")";
    }

    private static JsonArray objects(List<Endpoint> endpoints) {
        var objects = new JsonArray();
        endpoints.forEach(endpoint -> objects.add(json(endpoint).object()));
        return objects;
    }

    private static String family(Endpoint endpoint) {
        return endpoint.scripted() ? "none" : endpoint.family().map(FamilyName::words).orElse("unknown family");
    }

    private static String maker(Endpoint endpoint) {
        return endpoint.scripted() ? "scripted" : endpoint.maker()
                .map(name -> name + endpoint.makerPlace().map(place -> ", " + country(place)).orElse("")).orElse("unknown maker");
    }

    /// Where it is served, and by which road if that matters.
    private static String served(Endpoint endpoint) {
        var place = endpoint.servedIn().map(where -> where.equals(Endpoint.THIS_COMPUTER) ? "this computer" : country(where)).orElse("unknown");
        return endpoint.unpinned() ? place + ", host not pinned" : place;
    }

    static String country(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }

    private static JsonLine json(Endpoint endpoint) {
        return new JsonLine()
                .put("endpoint", endpoint.spec())
                .put("provider", endpoint.provider())
                .put("model", endpoint.model())
                .put("address", endpoint.address().toString())
                .put("scripted", endpoint.scripted())
                .put("maker", endpoint.maker())
                .put("maker_place", endpoint.makerPlace())
                .put("family", endpoint.family().map(FamilyName::words))
                .put("family_key", endpoint.family().map(FamilyName::key))
                .put("route", endpoint.channel().map(channel -> channel.name().toLowerCase(Locale.ROOT)))
                .put("served_in", endpoint.servedIn())
                .put("served_in_basis", endpoint.servedBasis().name().toLowerCase(Locale.ROOT))
                .put("weights_digest", endpoint.weights().digest())
                .put("quantisation", endpoint.weights().quantisation())
                .put("concurrency", endpoint.concurrency())
                .put("price_in", endpoint.price().map(price -> price.in().toPlainString()))
                .put("price_out", endpoint.price().map(price -> price.out().toPlainString()))
                .put("price_currency", endpoint.price().map(Price::currency))
                .put("price_as_of", endpoint.price().map(price -> price.asOf().toString()))
                .put("price_source", endpoint.price().map(Price::source));
    }
}
