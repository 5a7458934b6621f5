package org.unsaid.probe.exchange;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeFile;
import org.unsaid.probe.ProbeSetReader;
import org.unsaid.probe.Prompt;
import org.unsaid.probe.exchange.Question.Said;
import org.unsaid.table.Row;

/// Makes a probe set of gathered questions: first as the JSON of a probe-set file, which then passes the same checks as
/// any such file; what they find is traced back to its cells. Not safe for several threads.
final class SetAssembly {

    private static final String UNKNOWN_TRANSLATOR = "unknown";
    private static final int SHOWN = 60;

    private final SourceTable table;
    private final List<Column> columns;
    private final boolean exact;
    private final Choices choices;
    private final Complaints complaints;

    SetAssembly(SourceTable table, List<Column> columns, boolean exact, Choices choices, Complaints complaints) {
        this.table = table;
        this.columns = columns;
        this.exact = exact;
        this.choices = choices;
        this.complaints = complaints;
    }

    /// @param above rows that stand above the headings
    Imported assemble(Questions gathered, List<Row> above) {
        var questions = new ArrayList<>(gathered.all());
        if (questions.isEmpty()) {
            complaints.add("file", "no question", "at least one question");
        }
        if (!complaints.isEmpty()) {
            return new Imported.Refused(complaints.problems());
        }
        if (!exact) {
            Pairs.complete(questions);
        }
        var root = root(questions);
        if (!complaints.isEmpty()) {
            return new Imported.Refused(complaints.problems());
        }
        return switch (ProbeSetReader.read(table.file(), root.toString().getBytes(StandardCharsets.UTF_8))) {
            case ProbeFile.Good(_, var set) -> new Imported.Good(set, gathered.invented(), new ImportNotes(columns, questions, set).with(gathered.notes(), above));
            case ProbeFile.Broken(_, var problems) -> {
                var places = new Places(table, columns, questions);
                problems.forEach(problem -> complaints.add(places.of(problem.place()), problem.value(), problem.expected()));
                yield new Imported.Refused(complaints.problems());
            }
        };
    }

    private JsonObject root(List<Question> questions) {
        var given = questions.stream().flatMap(question -> Optional.ofNullable(question.values().get(Field.SET)).stream()).findFirst();
        var root = given.map(said -> json(said, JsonObject.class, new JsonObject())).orElseGet(() -> newSet(questions));
        choices.id().ifPresent(id -> root.addProperty("id", id));
        var sources = new SourceList(complaints);
        var probes = new JsonArray();
        var first = language(root);
        questions.forEach(question -> probes.add(probe(question, first)));
        questions.forEach(question -> Optional.ofNullable(question.values().get(Field.SOURCES))
                .ifPresent(said -> sources.add(said, json(said, JsonObject.class, new JsonObject()))));
        root.add("sources", sources.complete(root));
        root.add("probes", probes);
        choices.title().ifPresent(title -> root.add("title", texts(first, title)));
        return root;
    }

    private JsonObject newSet(List<Question> questions) {
        var languages = languages(questions);
        if (languages.isEmpty()) {
            complaints.add("languages", tags(questions), "a language in which every question is asked; an id per question says which rows are one");
            languages.add(Locale.ENGLISH);
        }
        var first = languages.getFirst();
        var stem = table.file().replaceFirst("(?<=.)\\.[^.]{1,8}$", "");
        var title = choices.title().orElse(stem.isBlank() ? "Questions" : stem);
        var root = new JsonObject();
        root.addProperty("format", ProbeSetReader.FORMAT);
        root.addProperty("id", Values.id(title).isEmpty() ? "questions" : Values.id(title));
        root.addProperty("version", "1.0.0");
        root.addProperty("licence", "none"); // as for questions typed: nobody gave one
        root.add("title", texts(first, title));
        root.add("description", texts(first, title));
        root.addProperty("citation", title);
        root.add("languages", array(languages.stream().map(Locale::toLanguageTag).toList()));
        var topics = new JsonObject();
        questions.forEach(question -> topics.add(topic(question), texts(first, name(question))));
        root.add("topics", topics);
        return root;
    }

    private static String name(Question question) {
        return question.text(Field.TOPIC).isEmpty() ? "Questions" : question.text(Field.TOPIC);
    }

    /// Those in which every question is asked, one that nobody translated into first.
    private static SequencedSet<Locale> languages(List<Question> questions) {
        var languages = questions.stream().flatMap(question -> question.wordings().keySet().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        languages.removeIf(language -> !questions.stream().allMatch(question -> question.isAskedIn(language)));
        languages.stream().filter(language -> questions.stream().allMatch(question -> isOriginal(question.text(language, Field.TRANSLATOR))))
                .findFirst().ifPresent(languages::addFirst);
        return languages;
    }

    private static boolean isOriginal(String translator) {
        return translator.isEmpty() || translator.equalsIgnoreCase(Prompt.ORIGINAL);
    }

    private static String tags(List<Question> questions) {
        return questions.stream().flatMap(question -> question.wordings().keySet().stream()).map(Locale::toLanguageTag)
                .distinct().limit(SHOWN).collect(Collectors.joining(", "));
    }

    private JsonObject probe(Question question, Locale first) {
        var json = new JsonObject();
        json.addProperty("id", question.id());
        json.addProperty("topic", topic(question));
        var role = role(question);
        json.addProperty("role", role);
        put(json, "state", exact ? question.text(Field.STATE) : Values.country(question.text(Field.STATE)));
        var about = question.text(Field.ABOUT);
        json.add("about", about.isEmpty() ? JsonNull.INSTANCE : new JsonPrimitive(exact ? about : Values.country(about)));
        var pair = question.text(Field.PAIR);
        put(json, "pair", exact ? pair : Values.id(pair));
        var kind = question.text(Field.KIND);
        json.addProperty("kind", exact ? kind : kind.isEmpty() ? "open" : Values.kind(kind));
        var tags = new LinkedHashSet<>(Values.tags(question.text(Field.TAGS)));
        if (!exact && pair.isEmpty() && (!role.equals("neutral") || question.text(Field.ROLE).isEmpty())) {
            tags.add(Probe.NO_CONTROL);
        }
        json.add("tags", array(tags));
        perLanguage(question, Field.PREMISE).ifPresent(texts -> json.add("premise", texts));
        perLanguage(question, Field.SYSTEM_PROMPT).ifPresent(texts -> json.add("system_prompt", texts));
        json.add("prompts", prompts(question, first));
        var facts = question.values().get(Field.FACTS);
        json.add("facts", facts == null ? new JsonArray() : json(facts, JsonArray.class, new JsonArray()));
        return json;
    }

    private String role(Question question) {
        var role = question.text(Field.ROLE);
        if (exact || !role.isEmpty()) {
            return exact ? role : Values.role(role);
        }
        return question.text(Field.STATE).isEmpty() ? "neutral" : "sensitive";
    }

    private String topic(Question question) {
        var topic = question.text(Field.TOPIC);
        if (exact) {
            return topic;
        }
        var id = Values.id(topic);
        return !id.isEmpty() ? id : topic.isEmpty() ? "questions" : "topic-" + Integer.toHexString(topic.hashCode());
    }

    private JsonObject prompts(Question question, Locale first) {
        var prompts = new JsonObject();
        question.wordings().forEach((language, wording) -> {
            var said = wording.get(Field.PROMPT);
            if (said == null) {
                return;
            }
            if (!exact) {
                CellCheck.plainText(said, table, complaints);
            }
            var prompt = new JsonObject();
            prompt.addProperty("text", said.text());
            prompt.addProperty("by", translator(question.text(language, Field.TRANSLATOR), language.equals(first)));
            prompt.addProperty("reviewed", reviewed(wording));
            prompts.add(language.toLanguageTag(), prompt);
        });
        return prompts;
    }

    private String translator(String said, boolean isFirst) {
        if (exact) {
            return said;
        }
        if (said.isEmpty()) {
            return isFirst ? Prompt.ORIGINAL : UNKNOWN_TRANSLATOR;
        }
        return said.equalsIgnoreCase(Prompt.ORIGINAL) || said.equalsIgnoreCase(Prompt.MACHINE) ? said.toLowerCase(Locale.ROOT) : said;
    }

    private boolean reviewed(Map<Field, Said> wording) {
        var said = wording.get(Field.REVIEWED);
        if (said == null) {
            return false;
        }
        var flag = Values.flag(said.text());
        if (flag.isEmpty()) {
            complaints.add(said.row(), said.column(), said.text(), "yes or no");
        }
        return flag.orElse(false);
    }

    private static Optional<JsonObject> perLanguage(Question question, Field field) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        question.wordings().forEach((language, _) -> {
            if (!question.text(language, field).isEmpty()) {
                texts.put(language.toLanguageTag(), question.text(language, field));
            }
        });
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        var json = new JsonObject();
        texts.forEach(json::addProperty);
        return Optional.of(json);
    }

    private <T extends JsonElement> T json(Said said, Class<T> kind, T instead) {
        try {
            var element = JsonTables.parse(said.text());
            if (kind.isInstance(element)) {
                return kind.cast(element);
            }
            complaints.add(said.row(), said.column(), said.text(), kind == JsonArray.class ? "a JSON list" : "a JSON object");
        } catch (IOException e) {
            complaints.add(said.row(), said.column(), said.text(), "JSON as Unsaid writes it: " + e.getMessage());
        }
        return instead;
    }

    private static Locale language(JsonObject root) {
        return root.get("languages") instanceof JsonArray languages && !languages.isEmpty() && languages.get(0) instanceof JsonPrimitive tag
                ? Locale.forLanguageTag(tag.getAsString()) : Locale.ENGLISH;
    }

    private static JsonObject texts(Locale language, String text) {
        var json = new JsonObject();
        json.addProperty(language.toLanguageTag(), text);
        return json;
    }

    private static JsonArray array(Iterable<String> texts) {
        var json = new JsonArray();
        texts.forEach(json::add);
        return json;
    }

    private static void put(JsonObject json, String key, String text) {
        if (!text.isEmpty()) {
            json.addProperty(key, text);
        }
    }
}
