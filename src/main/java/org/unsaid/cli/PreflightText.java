package org.unsaid.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.FamilyGroup;
import org.unsaid.endpoint.FamilyName;
import org.unsaid.run.Plan;
import org.unsaid.run.Preflight;
import org.unsaid.session.Session;
import org.unsaid.session.Setup;

/// What a run would do, for people to agree to.
final class PreflightText {

    private PreflightText() {}

    static String of(Session session, Preflight preflight) {
        var setup = session.setup();
        var lines = new ArrayList<String>();
        lines.add("Session   " + session.name());
        lines.add("Asks      %s in %s, of %s, %s each".formatted(
                questions(setup),
                setup.languages().stream().map(Locale::toLanguageTag).collect(Collectors.joining(", ")),
                Words.count(setup.endpoints().size(), "model"),
                setup.repeats() == 1 ? "once" : setup.repeats() + " times"));
        lines.addAll(figures(setup, preflight, "every question of the session"));
        setup.caps().forEach(cap -> lines.add("Cap       " + MoneyText.of(cap)));
        return String.join("\n", lines);
    }

    private static String questions(Setup setup) {
        int questions = setup.probeSets().stream().mapToInt(set -> set.probes().size()).sum();
        int withLevels = Plan.countWithLevels(setup);
        return Words.count(questions, "question") + (withLevels == questions ? "" : " (%s with their levels)".formatted(Words.number(withLevels)));
    }

    /// What a run comes to, and where its texts go.
    ///
    /// @param texts that leave this computer
    static List<String> figures(Setup setup, Preflight preflight, String texts) {
        var lines = new ArrayList<String>();
        lines.add("Calls     " + Words.number(preflight.calls()));
        lines.add("Tokens    about %s sent, %s received".formatted(
                Words.number(preflight.tokensSent()),
                range(Words.number(preflight.tokensLow()), Words.number(preflight.tokensHigh()))));
        lines.add("Time      about %s%s".formatted(
                range(Words.duration(preflight.shortest()), Words.duration(preflight.longest())),
                preflight.slowest().filter(_ -> setup.endpoints().size() > 1)
                        .map(endpoint -> ", longest at " + endpoint.spec()).orElse("")));
        lines.addAll(destinations(preflight, texts));
        lines.addAll(routes(setup.endpoints()));
        lines.addAll(prices(preflight));
        return lines;
    }

    private static String range(String low, String high) {
        return low.equals(high) ? low : low + " to " + high;
    }

    private static List<String> prices(Preflight preflight) {
        var lines = new ArrayList<String>();
        preflight.prices().forEach(range -> lines.add("Price     " + MoneyText.of(range)));
        if (!preflight.unpriced().isEmpty()) {
            lines.add("Price     unknown for " + specs(preflight.unpriced()));
        }
        return lines;
    }

    static String specs(List<Endpoint> endpoints) {
        return endpoints.stream().map(endpoint -> SafeText.line(endpoint.spec())).collect(Collectors.joining(", "));
    }

    private static List<String> destinations(Preflight preflight, String texts) {
        var lines = new ArrayList<String>();
        for (var destination : preflight.destinations()) {
            boolean scripted = destination.endpoints().stream().allMatch(endpoint -> endpoint.scripted());
            var calls = Words.count(destination.calls(), "call");
            if (scripted) {
                lines.add("Text to   practice models, scripted, inside this program: " + calls);
            } else if (destination.onThisComputer()) {
                lines.add("Text to   %s, on this computer: %s".formatted(destination.host(), calls));
            } else {
                lines.add("Text to   %s, %s: %s, %s".formatted(destination.host(), place(destination), calls, texts));
            }
            destination.endpoints().stream().filter(Endpoint::unpinned).forEach(endpoint -> lines.add(
                    "Warning   %s: the router may use another host for each call; name one, as in %s".formatted(
                            SafeText.line(endpoint.spec()), SafeText.line(endpoint.pinnedExample()))));
        }
        return lines;
    }

    /// The same weights by several roads.
    private static List<String> routes(List<Endpoint> endpoints) {
        return FamilyGroup.of(endpoints).stream().filter(FamilyGroup::severalRoutes)
                .map(group -> "Routes    %s: %s".formatted(
                        SafeText.line(group.family().map(FamilyName::words).orElse("")), specs(group.endpoints()))).toList();
    }

    private static String place(Preflight.Destination destination) {
        var places = destination.endpoints().stream()
                .map(endpoint -> endpoint.servedIn().map(PreflightText::country).orElse("place of serving unknown"))
                .distinct().toList();
        return String.join(" or ", places);
    }

    private static String country(String code) {
        return "served in " + Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }
}
