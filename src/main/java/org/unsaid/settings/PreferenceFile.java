package org.unsaid.settings;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Preferences as a JSON file. A file rather than the workspace, because they belong to the person at this computer,
/// while a workspace may be shared or carried elsewhere. Safe for any thread.
public final class PreferenceFile {

    private static final Logger LOG = LoggerFactory.getLogger(PreferenceFile.class);
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();
    private static final String LANGUAGE = "language";
    private static final String APPEARANCE = "appearance";
    private static final String REVIEWER = "reviewer";

    private final Path file;

    public PreferenceFile(Path file) {
        this.file = file;
    }

    public Path path() {
        return file;
    }

    /// What the file holds. What it lacks, or what cannot be understood, is as in [Preferences#DEFAULT]: nobody is
    /// kept out of the program by a preference. Only the network is then as in [NetworkPreference#UNREADABLE].
    public Preferences read() {
        var readable = content();
        var content = readable.orElseGet(JsonObject::new);
        return new Preferences(
                text(content, LANGUAGE).flatMap(PreferenceFile::language),
                text(content, APPEARANCE).flatMap(PreferenceFile::appearance).orElse(Preferences.DEFAULT.appearance()),
                readable.map(NetworkPreference::read).orElse(NetworkPreference.UNREADABLE));
    }

    /// Writes the file whole or not at all, and keeps what it holds beside these preferences.
    ///
    /// @param latest asked while no other thread writes, so that of two savings at once the later preference stays
    public synchronized void save(Supplier<Preferences> latest) throws IOException {
        var preferences = latest.get();
        var content = content().orElseGet(JsonObject::new);
        content.remove(LANGUAGE);
        preferences.language().ifPresent(language -> content.addProperty(LANGUAGE, language.toLanguageTag()));
        content.addProperty(APPEARANCE, preferences.appearance().name().toLowerCase(Locale.ROOT));
        NetworkPreference.write(preferences.network(), content);
        write(content);
    }

    private void write(JsonObject content) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(draft, GSON.toJson(content) + "\n");
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /// The name that stands beside the labels of whoever reviews at this computer; empty until they have said it.
    public Optional<String> reviewer() {
        return content().flatMap(content -> text(content, REVIEWER)).filter(name -> !name.isBlank());
    }

    /// Writes the reviewer's name beside what the file holds, whole or not at all.
    public synchronized void saveReviewer(String name) throws IOException {
        var content = content().orElseGet(JsonObject::new);
        content.addProperty(REVIEWER, name);
        write(content);
    }

    /// Empty if there is a file that cannot be understood.
    private Optional<JsonObject> content() {
        try {
            var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            if (JsonParser.parseString(text) instanceof JsonObject object) {
                return Optional.of(object);
            }
            LOG.warn("{} is no JSON object; the preferences in it are not used", file);
        } catch (NoSuchFileException _) {
            LOG.debug("no preferences yet at {}", file);
            return Optional.of(new JsonObject());
        } catch (IOException | JsonParseException e) {
            LOG.warn("the preferences in {} cannot be read and are not used: {}", file, e.toString());
        }
        return Optional.empty();
    }

    private static Optional<String> text(JsonObject content, String name) {
        return Optional.ofNullable(content.get(name)).filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString);
    }

    private static Optional<Locale> language(String tag) {
        try {
            return Optional.of(new Locale.Builder().setLanguageTag(tag).build()).filter(locale -> !locale.getLanguage().isEmpty());
        } catch (IllformedLocaleException e) {
            LOG.warn("preferred language '{}' is no language tag: {}", tag, e.toString());
            return Optional.empty();
        }
    }

    private static Optional<Appearance> appearance(String name) {
        for (var appearance : Appearance.values()) {
            if (appearance.name().equalsIgnoreCase(name)) {
                return Optional.of(appearance);
            }
        }
        return Optional.empty();
    }
}
