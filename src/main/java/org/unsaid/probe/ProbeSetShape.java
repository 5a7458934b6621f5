package org.unsaid.probe;

import static java.util.stream.Collectors.toMap;

import com.google.gson.JsonElement;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The shape of a probe-set file, as its schema gives it, read into records.
final class ProbeSetShape {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final String AN_ID = "an id of small letters, digits and hyphens, at most 64";
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final String A_COUNTRY = "a code of two capital letters (ISO 3166-1)";
    private static final Pattern VERSION = Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+");
    private static final Pattern PUBLISHED = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final URI NOWHERE = URI.create("https://invalid.invalid/");

    private ProbeSetShape() {}

    static ProbeFile read(JsonElement element, Problems problems) {
        var root = new JsonPlace(element, "", problems);
        if (!element.isJsonObject()) {
            problems.add("line 1", element.toString(), "an object");
            return problems.broken();
        }
        root.expectKeys(
                List.of("format", "id", "version", "licence", "title", "description", "citation", "languages", "topics",
                        "sources", "probes"),
                List.of("official_lines", "factors"));
        root.get("format").matching(Pattern.compile(Pattern.quote(ProbeSetReader.FORMAT)), ProbeSetReader.FORMAT);
        var set = new ProbeSet(
                id(root.get("id")),
                root.get("version").matching(VERSION, "three numbers such as 1.0.0"),
                root.get("licence").text(),
                texts(root.get("title")),
                texts(root.get("description")),
                root.get("citation").text(),
                root.get("languages").items(1).stream().map(JsonPlace::language).toList(),
                topics(root.get("topics")),
                sources(root.get("sources")),
                officialLines(root),
                root.get("factors").items(0).stream().map(ProbeSetShape::factor).toList(),
                root.get("probes").items(1).stream().map(ProbeSetShape::probe).toList());
        new ProbeSetCheck(set, problems).run();
        return problems.fileWith(set);
    }

    static WatchedSubject subject(JsonElement element, Problems problems) {
        var root = new JsonPlace(element, "", problems);
        return new WatchedSubject(texts(root.get("title")), officialLines(root));
    }

    private static List<OfficialLine> officialLines(JsonPlace root) {
        return root.get("official_lines").items(0).stream().map(ProbeSetShape::officialLine).toList();
    }

    private static String id(JsonPlace place) {
        return place.matching(ID, AN_ID);
    }

    private static Texts texts(JsonPlace place) {
        return new Texts(place.byLanguage(1, JsonPlace::text));
    }

    private static Map<String, Texts> topics(JsonPlace place) {
        var topics = new LinkedHashMap<String, Texts>();
        place.entries(1, ID, AN_ID).forEach((id, names) -> topics.put(id, texts(names)));
        return topics;
    }

    private static Map<String, Source> sources(JsonPlace place) {
        var sources = new LinkedHashMap<String, Source>();
        place.entries(0, ID, AN_ID).forEach((id, source) -> sources.put(id, source(id, source)));
        return sources;
    }

    private static Source source(String id, JsonPlace place) {
        place.expectKeys(List.of("title", "publisher", "address", "read"), List.of("published"));
        var published = place.get("published");
        var read = place.get("read");
        return new Source(id, place.get("title").text(), place.get("publisher").text(),
                published.isPresent()
                        ? Optional.of(published.matching(PUBLISHED, "a year, month or day such as 2017, 2017-12, 2017-12-31"))
                        : Optional.empty(),
                address(place.get("address")), read.isNull() ? Optional.empty() : day(read));
    }

    private static URI address(JsonPlace place) {
        var text = place.anyText();
        try {
            var address = new URI(text);
            if ("https".equals(address.getScheme()) && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            // the same complaint as for any other address that is none
        }
        place.complainUnlessAbsent("an address that begins with https://");
        return NOWHERE;
    }

    private static Optional<LocalDate> day(JsonPlace place) {
        var expected = "a day such as 2026-11-25, or null if nobody has read it";
        var text = place.matching(DAY, expected);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            place.complainUnlessAbsent(expected);
            return Optional.empty();
        }
    }

    private static OfficialLine officialLine(JsonPlace place) {
        place.expectKeys(List.of("id", "state", "quote", "cues", "source"), List.of());
        return new OfficialLine(id(place.get("id")), place.get("state").matching(COUNTRY, A_COUNTRY),
                texts(place.get("quote")), cues(place.get("cues")), id(place.get("source")));
    }

    private static Map<Locale, List<Cue>> cues(JsonPlace place) {
        return place.byLanguage(0, list -> list.items(1).stream().map(ProbeSetShape::cue).toList());
    }

    private static Cue cue(JsonPlace place) {
        var cue = new Cue(place.text());
        var problems = cue.problems();
        if (!problems.isEmpty()) {
            place.complainUnlessAbsent(String.join("; ", problems));
        }
        return cue;
    }

    private static Factor factor(JsonPlace place) {
        place.expectKeys(List.of("id", "levels"), List.of());
        return new Factor(id(place.get("id")), place.get("levels").items(2).stream().map(ProbeSetShape::level).toList());
    }

    private static Factor.Level level(JsonPlace place) {
        place.expectKeys(List.of("id", "kind", "text"), List.of());
        return new Factor.Level(id(place.get("id")), place.get("kind").oneOf(Factor.LevelKind.class),
                new Texts(place.get("text").byLanguage(1, JsonPlace::anyText)));
    }

    private static Probe probe(JsonPlace place) {
        place.expectKeys(List.of("id", "topic", "role", "about", "kind", "prompts"),
                List.of("state", "pair", "tags", "premise", "system_prompt", "facts"));
        var about = place.get("about");
        return new Probe(
                id(place.get("id")),
                id(place.get("topic")),
                place.get("role").oneOf(Role.class),
                ifPresent(place.get("state"), COUNTRY, A_COUNTRY),
                about.isNull() ? Optional.empty() : ifPresent(about, COUNTRY, A_COUNTRY + ", or null"),
                ifPresent(place.get("pair"), ID, AN_ID),
                place.get("kind").oneOf(Kind.class),
                tags(place.get("tags")),
                ifGiven(place.get("premise")),
                ifGiven(place.get("system_prompt")),
                prompts(place.get("prompts")),
                place.get("facts").items(0).stream().map(ProbeSetShape::fact).toList());
    }

    private static Optional<String> ifPresent(JsonPlace place, Pattern pattern, String expected) {
        return place.isPresent() ? Optional.of(place.matching(pattern, expected)) : Optional.empty();
    }

    private static Texts ifGiven(JsonPlace place) {
        return place.isPresent() ? texts(place) : Texts.NONE;
    }

    private static Set<String> tags(JsonPlace place) {
        var tags = new HashSet<String>();
        for (var item : place.items(0)) {
            if (!tags.add(id(item))) {
                item.complainUnlessAbsent("each tag once");
            }
        }
        return tags;
    }

    private static Map<Locale, Prompt> prompts(JsonPlace place) {
        return place.byLanguage(1, ProbeSetShape::prompt).entrySet().stream()
                .filter(entry -> entry.getValue().isPresent())
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().orElseThrow()));
    }

    private static Optional<Prompt> prompt(JsonPlace place) {
        place.expectKeys(List.of("text", "by", "reviewed"), List.of());
        var text = place.get("text").text();
        var by = place.get("by").text();
        var reviewed = place.get("reviewed").flag();
        return text.isBlank() ? Optional.empty() : Optional.of(new Prompt(text, by, reviewed));
    }

    private static Fact fact(JsonPlace place) {
        place.expectKeys(List.of("id", "statement", "said", "denied", "sources", "checked"), List.of());
        return new Fact(id(place.get("id")), texts(place.get("statement")), cues(place.get("said")),
                cues(place.get("denied")), place.get("sources").items(1).stream().map(ProbeSetShape::id).toList(),
                place.get("checked").flag());
    }
}
