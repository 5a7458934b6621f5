package org.unsaid.endpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Which models there are: who made them, what became of what, and under which names they are served. Names are
/// recognised strictly: one that only mentions another model matches nothing. Immutable.
public final class ModelCatalogue {

    private static final String OLLAMA = "ollama";
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");

    private final Map<String, ModelFamily> byId = new LinkedHashMap<>();
    private final Map<String, ModelMaker> makers = new LinkedHashMap<>();
    private final Map<String, ModelFamily> anywhere = new HashMap<>();
    private final Map<String, ModelFamily> atProvider = new HashMap<>();
    private final Map<String, String> ollamaLatest = new HashMap<>();
    private final Set<String> inOllama = new HashSet<>();
    private final Set<String> converters = new HashSet<>();
    private final Set<String> plainWords = new HashSet<>();

    private final List<String> problems;

    private ModelCatalogue(List<ModelFile.Content> contents, List<String> problems) {
        this.problems = problems;
        for (var content : contents) {
            content.makers().forEach(maker -> makers.put(maker.name(), maker));
            content.families().forEach(family -> byId.put(family.id(), family));
            ollamaLatest.putAll(content.ollamaLatest());
            converters.addAll(content.converters());
            plainWords.addAll(content.plainWords());
        }
        byId.values().forEach(this::index);
    }

    /// What comes with the program.
    static ModelCatalogue shipped() {
        var problems = new ArrayList<String>();
        var catalogue = new ModelCatalogue(List.of(shippedContent(problems)), problems);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("models.json: " + problems);
        }
        return catalogue;
    }

    /// What comes with the program, and the entries of a file, which may not be there. An entry with the id of another
    /// takes its place.
    public static ModelCatalogue withOwn(Path file) {
        if (!Files.exists(file)) {
            return shipped();
        }
        var problems = new ArrayList<String>();
        try {
            var shipped = shippedContent(problems);
            var own = ModelFile.read(Files.readString(file), shipped.makers(), problems);
            var catalogue = new ModelCatalogue(List.of(shipped, own), problems);
            if (problems.isEmpty()) {
                return catalogue;
            }
        } catch (IOException e) {
            problems.add("cannot be read as UTF-8 text");
        }
        var catalogue = shipped();
        problems.forEach(problem -> catalogue.problems.add(file + ": " + problem));
        return catalogue;
    }

    private static ModelFile.Content shippedContent(List<String> problems) {
        try (var stream = Objects.requireNonNull(ModelCatalogue.class.getResourceAsStream("models.json"), "models.json")) {
            return ModelFile.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8), List.of(), problems);
        } catch (IOException e) {
            throw new UncheckedIOException("reading which models there are", e);
        }
    }

    private void index(ModelFamily family) {
        family.names().forEach(name -> put(anywhere, name, family));
        family.served().forEach((provider, ids) -> ids.forEach(id -> {
            var name = id.toLowerCase(Locale.ROOT);
            put(atProvider, provider + " " + name, family);
            if (provider.equals(OLLAMA) && name.indexOf(':') > 0) {
                inOllama.add(name.substring(0, name.indexOf(':')));
            }
        }));
    }

    private void put(Map<String, ModelFamily> index, String name, ModelFamily family) {
        var other = index.put(name, family);
        if (other != null && !other.id().equals(family.id())) {
            problems.add("the name ‘%s’ is both of ‘%s’ and of ‘%s’; expected it of one".formatted(name, other.id(), family.id()));
        }
    }

    /// What is wrong with a person's own file, each with its place. None of it is used if there is any.
    public List<String> problems() {
        return Collections.unmodifiableList(problems);
    }

    /// In the order of the files.
    public Collection<ModelFamily> families() {
        return Collections.unmodifiableCollection(byId.values());
    }

    /// Families that every word stands in: in the title, the maker's name or place, or a name under which it is served.
    ///
    /// @param words with spaces between; none finds all
    public List<ModelFamily> search(String words) {
        var wanted = List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return byId.values().stream().filter(family -> {
            var place = Locale.of("", family.maker().place());
            var text = String.join(" ", family.id(), family.title(), family.maker().name(), family.maker().place(),
                    place.getDisplayCountry(Locale.ENGLISH), place.getDisplayCountry(Locale.FRENCH), family.names().toString(),
                    family.served().toString()).toLowerCase(Locale.ROOT);
            return wanted.stream().allMatch(text::contains);
        }).toList();
    }

    public Optional<ModelFamily> family(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The family of that name, with how it is quantised if that is another than the maker's own.
    ///
    /// @param told the quantisation that the server reports, which counts before what the name says
    Optional<FamilyName> recognise(String provider, String model, Optional<String> told) {
        var name = ModelName.read(provider, model);
        var reported = told.filter(word -> !word.equalsIgnoreCase("unknown")).or(name::quantisation);
        boolean tagged = provider.equals(OLLAMA) || (Endpoint.isGeneric(provider) && name.bare().indexOf(':') > 0);
        if (tagged && name.author().isEmpty()) {
            var library = name.exact().indexOf(':') > 0 || !ollamaLatest.containsKey(name.exact())
                    ? name.exact() : name.exact() + ":" + ollamaLatest.get(name.exact());
            var found = Optional.ofNullable(atProvider.get(OLLAMA + " " + library));
            if (found.isPresent() || inOllama.contains(name.exact().split(":", 2)[0])) {
                return found.map(family -> family.name(reported.or(() -> library.endsWith("cloud") ? Optional.empty() : family.ollamaDefault())));
            }
        }
        return Optional.ofNullable(atProvider.get(provider + " " + name.whole()))
                .or(() -> Optional.ofNullable(atProvider.get(provider + " " + name.exact())))
                .or(() -> Optional.ofNullable(anywhere.get(name.bare())).filter(family -> mayBeSaidBy(name.author(), family.maker())))
                .map(family -> family.name(reported));
    }

    private boolean mayBeSaidBy(Optional<String> author, ModelMaker maker) {
        return author.isEmpty() || maker.authors().contains(author.get()) || converters.contains(author.get());
    }

    /// Who made a model: by its family, by its author, or by how its name begins if all the rest of it is plain words
    /// and numbers. Names of fine-tunes that merely begin like another model tell nobody.
    Optional<ModelMaker> maker(String provider, String model) {
        var family = recognise(provider, model, Optional.empty()).flatMap(name -> family(name.id()));
        if (family.isPresent()) {
            return family.map(ModelFamily::maker);
        }
        var name = ModelName.read(provider, model);
        if (name.author().isPresent() && !converters.contains(name.author().get())) {
            return makers.values().stream().filter(maker -> maker.authors().contains(name.author().get())).findFirst();
        }
        return makers.values().stream().filter(maker -> maker.names().stream().anyMatch(begins -> plainAfter(begins, name.bare()))).findFirst();
    }

    private boolean plainAfter(String beginning, String name) {
        return name.startsWith(beginning) && NO_LETTERS.splitAsStream(name.substring(beginning.length()))
                .allMatch(word -> word.isEmpty() || plainWords.contains(word));
    }
}
