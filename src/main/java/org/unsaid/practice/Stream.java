package org.unsaid.practice;

import com.google.gson.Gson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.unsaid.endpoint.ScriptedModel.Piece;
import org.unsaid.endpoint.ScriptedModel.Script;

/// Writes a reply word by word, in the event stream of a chat-completions service.
final class Stream {

    /// A word with the space after it, or two characters of a script without spaces.
    private static final Pattern WORD = Pattern.compile("[\\p{IsHan}，。、；：？！「」《》]{1,2}|[^\\s\\p{IsHan}]+\\s*|\\s+");

    private final Gson gson = new Gson();
    private final String model;
    private final Tempo tempo;
    private final List<Piece> pieces = new ArrayList<>();

    Stream(String model, Tempo tempo) {
        this.model = model;
        this.tempo = tempo;
    }

    Stream reasoning(String text) {
        words(text).forEach(word -> add(Map.of("reasoning_content", word)));
        return this;
    }

    Stream text(String text) {
        words(text).forEach(word -> add(Map.of("content", word)));
        return this;
    }

    Script finish(String reason) {
        frame(Map.of("index", 0, "delta", Map.of(), "finish_reason", reason));
        pieces.add(new Piece(Duration.ZERO, "data: [DONE]\n\n"));
        return script();
    }

    /// Ends with a filtered last piece whose text stands in place of what was said.
    Script withdrawn(String replacement) {
        frame(Map.of("index", 0, "delta", Map.of("content", replacement), "finish_reason", "content_filter"));
        pieces.add(new Piece(Duration.ZERO, "data: [DONE]\n\n"));
        return script();
    }

    private Script script() {
        return new Script(200, "text/event-stream; charset=utf-8", pieces);
    }

    private void add(Map<String, String> delta) {
        frame(Map.of("index", 0, "delta", delta));
    }

    private void frame(Map<String, Object> choice) {
        var chunk = Map.of("object", "chat.completion.chunk", "model", model, "choices", List.of(choice));
        pieces.add(new Piece(pieces.isEmpty() ? tempo.first() : tempo.word(), "data: " + gson.toJson(chunk) + "\n\n"));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(match -> match.group()).toList();
    }
}
