package org.unsaid.endpoint;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a file of models. Strict, and tells all that is wrong: an entry with a slip of the pen would give answers
/// to the wrong maker.
final class ModelFile {

    private static final Set<String> FIELDS =
            Set.of("about", "ollamaDefault", "ollamaLatest", "converters", "plainWords", "makers", "families");
    private static final Set<String> MAKER_FIELDS = Set.of("name", "place", "authors", "names");

    /// What a file says.
    ///
    /// @param ollamaLatest tag that Ollama takes where none is written, per name
    /// @param converters   authors who put weights of others into another form, and change nothing else
    /// @param plainWords   words in names of models that their makers use
    record Content(
            List<ModelMaker> makers,
            List<ModelFamily> families,
            Map<String, String> ollamaLatest,
            List<String> converters,
            List<String> plainWords) {

        static final Content NOTHING = new Content(List.of(), List.of(), Map.of(), List.of(), List.of());
    }

    /// In the place of a maker that the file names wrongly, while the rest is read.
    private static final ModelMaker NOBODY = new ModelMaker("", "", List.of(), List.of());

    private final List<String> problems = new ArrayList<>();
    private final Map<String, ModelMaker> makers = new LinkedHashMap<>();

    private ModelFile() {}

    /// @param known    makers that the file may name without saying who they are
    /// @param problems what is wrong, each with its place, for people; nothing is used if there are any
    static Content read(String text, List<ModelMaker> known, List<String> problems) {
        var file = new ModelFile();
        known.forEach(maker -> file.makers.put(maker.name(), maker));
        var content = Json.parse(text) instanceof JsonObject json ? file.content(json) : null;
        if (content == null) {
            file.problems.add("not JSON; expected an object with ‘makers’ and ‘families’");
        }
        problems.addAll(file.problems);
        return content == null || !file.problems.isEmpty() ? Content.NOTHING : content;
    }

    private Content content(JsonObject json) {
        var top = new ModelFields(json, "", problems);
        top.only(FIELDS);
        var own = new ArrayList<ModelMaker>();
        for (var entry : top.objects("makers")) {
            maker(entry).ifPresent(maker -> {
                own.add(maker);
                makers.put(maker.name(), maker);
            });
        }
        var ollama = json.has("ollamaDefault") ? top.optional("ollamaDefault") : Optional.<String>empty();
        var families = new ArrayList<ModelFamily>();
        var ids = new HashSet<String>();
        for (var entry : top.objects("families")) {
            for (var family : families(entry, ollama)) {
                families.add(family);
                if (!ids.add(family.id())) {
                    entry.problem("id", family.id(), "an id that no other entry has");
                }
            }
        }
        return new Content(own, families, top.words("ollamaLatest"), top.texts("converters"), top.texts("plainWords"));
    }

    private Optional<ModelMaker> maker(ModelFields entry) {
        entry.only(MAKER_FIELDS);
        var name = entry.required("name");
        var place = entry.required("place");
        if (!place.isEmpty() && !Set.of(Locale.getISOCountries()).contains(place)) {
            entry.problem("place", place, "two letters of ISO 3166-1, such as CN");
        }
        return name.isEmpty() || place.isEmpty() ? Optional.empty()
                : Optional.of(new ModelMaker(name, place, lower(entry.texts("authors")), lower(entry.texts("names"))));
    }

    /// One, or one for each size.
    private List<ModelFamily> families(ModelFields entry, Optional<String> ollamaDefault) {
        entry.only(ModelFields.FAMILY);
        var sizes = entry.texts("sizes");
        var families = new ArrayList<ModelFamily>();
        for (var size : sizes.isEmpty() ? List.of("") : sizes) {
            family(sizes.isEmpty() ? entry : entry.withSize(size), ollamaDefault).ifPresent(families::add);
            if (!problems.isEmpty()) {
                break; // the same in every size
            }
        }
        return families;
    }

    private Optional<ModelFamily> family(ModelFields entry, Optional<String> ollamaDefault) {
        int before = problems.size();
        var id = entry.required("id").toLowerCase(Locale.ROOT);
        var title = entry.required("title");
        var maker = entry.required("maker");
        if (!maker.isEmpty() && !makers.containsKey(maker)) {
            entry.problem("maker", maker, "one of " + String.join(", ", makers.keySet()));
        }
        var access = entry.access();
        var family = new ModelFamily(
                id, title, entry.optional("not"), makers.getOrDefault(maker, NOBODY), access, entry.optional("licence"), entry.released(), entry.texts("precision"),
                entry.optional("basedOn"), entry.optional("distilledFrom"), lower(entry.patterns("names")), entry.served(),
                entry.has("ollamaDefault") ? entry.optional("ollamaDefault") : ollamaDefault, entry.source());
        if (family.names().isEmpty() && family.served().isEmpty()) {
            entry.problem("names", "", "a name in ‘names’ or ‘served’");
        }
        return problems.size() > before ? Optional.empty() : Optional.of(family);
    }

    private static List<String> lower(List<String> texts) {
        return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
    }

    static String shown(@Nullable JsonElement element) {
        var text = String.valueOf(element);
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
