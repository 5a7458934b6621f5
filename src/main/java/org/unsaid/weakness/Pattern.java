package org.unsaid.weakness;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A weakness that can be seen in code, as described in the pattern files.
///
/// @param id             short and stable; findings are counted by it
/// @param version        raised whenever what it finds changes
/// @param cwe            number in the Common Weakness Enumeration of the weakness it shows
/// @param name           what the weakness is called
/// @param languages      where it is looked for
/// @param looksFor       in words, for readers of the file
/// @param why            what can happen
/// @param soundWhen      in words, what makes the same code sound
/// @param sentence       what is said of a finding, per language tag
/// @param find           ways in which it shows; one is enough
/// @param unlessAnywhere words or strings that, anywhere in the answer's code, speak against it
/// @param cleanedBy      functions and members after which a value is harmless
/// @param checkedBy      functions that check a value; `.name` where it is called on the value, `in` for the operator
/// @param examples       one weak and one sound use for a language
/// @see <a href="https://cwe.mitre.org/">Common Weakness Enumeration</a>
public record Pattern(String id, int version, int cwe, String name, List<Language> languages, String looksFor, String why,
        String soundWhen, Map<String, String> sentence, List<Clue> find, List<String> unlessAnywhere,
        List<String> cleanedBy, List<String> checkedBy, List<Example> examples) {

    public Pattern {
        languages = List.copyOf(languages);
        sentence = Map.copyOf(sentence);
        find = copy(find);
        unlessAnywhere = copy(unlessAnywhere);
        cleanedBy = copy(cleanedBy);
        checkedBy = copy(checkedBy);
        examples = copy(examples);
    }

    /// Lists that a file leaves out are empty.
    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /// @param weak  code that the pattern finds
    /// @param sound the same done well, which it does not find
    public record Example(Language language, String weak, String sound) {}
}
