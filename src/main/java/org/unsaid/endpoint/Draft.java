package org.unsaid.endpoint;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.unsaid.endpoint.ChatClient.Listener;
import org.unsaid.endpoint.Reply.Stage;

/// What the frames read so far amount to; a family writes it, [Conclusion] makes a reply of it. Not safe
/// for more than one thread.
final class Draft implements ThinkTags.Parts {

    /// A flag by which a service says that it stepped in, without an error and without an ending of that name.
    record Flag(String code, Stage stage) {}

    private final Listener listener;
    private final ThinkTags tags;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder reasoning = new StringBuilder();
    private final StringBuilder replacement = new StringBuilder();
    private final Set<Marker> markers = EnumSet.noneOf(Marker.class);
    private final List<JsonObject> errors = new ArrayList<>();
    private boolean recognised;
    private boolean ended;
    private boolean endsAtClose;
    private boolean textGiven;
    private String finish = "";
    private String nativeFinish = "";
    private Optional<Flag> flag = Optional.empty();
    private Optional<Stage> roleStage = Optional.empty();
    private Optional<String> category = Optional.empty();
    private Optional<Integer> level = Optional.empty();
    private Optional<Integer> inputTokens = Optional.empty();
    private Optional<Integer> outputTokens = Optional.empty();
    private Optional<Integer> reasoningTokens = Optional.empty();
    private Optional<String> model = Optional.empty();
    private Optional<String> servedBy = Optional.empty();
    private Optional<String> requestId = Optional.empty();
    private final List<String> warnings = new ArrayList<>();
    private boolean searched;

    Draft(List<ThinkTags.Pair> tags, Listener listener) {
        this.tags = new ThinkTags(tags, this);
        this.listener = listener;
    }

    // what families write

    /// Words of the answer, in which reasoning may stand in tags.
    void answer(String words) {
        textGiven |= !words.isEmpty();
        tags.feed(words);
    }

    /// Words of the reasoning, sent apart.
    void thought(String words) {
        if (!words.isEmpty()) {
            tags.reasoningComesApart();
            reasoning(words);
        }
    }

    /// Words that stand in place of the answer.
    void replacement(String words) {
        replacement.append(words);
    }

    void mark(Marker marker) {
        markers.add(marker);
    }

    void error(JsonObject body) {
        errors.add(body);
    }

    /// Tells that a frame had the shape of the family, whatever it said.
    void recognise() {
        recognised = true;
    }

    /// Tells that the protocol's own end mark came.
    void end() {
        ended = true;
    }

    /// Tells that the protocol has no end mark of its own and that nothing of weight follows: complete if the
    /// stream now closes by itself.
    void endAtClose() {
        endsAtClose = true;
    }

    void finish(String reason) {
        finish = reason;
    }

    void nativeFinish(String reason) {
        nativeFinish = reason;
    }

    void flag(String code, Stage stage) {
        flag = Optional.of(new Flag(code, stage));
    }

    void category(String name) {
        category = name.isEmpty() ? category : Optional.of(name);
    }

    void level(Optional<Integer> grade) {
        level = grade.or(() -> level);
    }

    /// Whose words were filtered, as the service says it: `user` or `assistant`.
    void role(String role) {
        roleStage = switch (role) {
            case "user" -> Optional.of(Stage.INPUT);
            case "assistant" -> Optional.of(Stage.OUTPUT);
            default -> roleStage;
        };
    }

    void usage(Optional<Integer> input, Optional<Integer> output, Optional<Integer> thinking) {
        inputTokens = input.or(() -> inputTokens);
        outputTokens = output.or(() -> outputTokens);
        reasoningTokens = thinking.or(() -> reasoningTokens);
    }

    void model(String name) {
        model = name.isEmpty() ? model : Optional.of(name);
    }

    void servedBy(String name) {
        servedBy = name.isEmpty() ? servedBy : Optional.of(name);
    }

    void requestId(String id) {
        requestId = id.isEmpty() ? requestId : Optional.of(id);
    }

    /// What the service says beside the answer, in words.
    void warning(String words) {
        if (!words.isBlank()) {
            warnings.add(words);
        }
    }

    /// Tells that the service searched the web.
    void searched() {
        searched = true;
    }

    // what the tags say

    @Override
    public void text(String words) {
        if (!words.isEmpty()) {
            text.append(words);
            listener.text(words);
        }
    }

    @Override
    public void reasoning(String words) {
        if (!words.isEmpty()) {
            reasoning.append(words);
            listener.reasoning(words);
        }
    }

    @Override
    public void textWasReasoning() {
        reasoning.append(text);
        text.setLength(0);
    }

    /// Gives out what is still held back.
    void close() {
        tags.end();
    }

    // what is read of it

    String text() {
        return text.toString();
    }

    String reasoning() {
        return reasoning.toString().strip();
    }

    Optional<String> replacement() {
        return replacement.isEmpty() ? Optional.empty() : Optional.of(replacement.toString());
    }

    Set<Marker> markers() {
        return markers;
    }

    List<JsonObject> errors() {
        return errors;
    }

    boolean recognised() {
        return recognised;
    }

    boolean ended() {
        return ended;
    }

    /// Whether a stream that closed by itself now is complete.
    boolean endedAtClose() {
        return ended || endsAtClose;
    }

    /// Whether words of the answer came, be they reasoning in tags or text.
    boolean textGiven() {
        return textGiven;
    }

    String finish() {
        return finish;
    }

    String nativeFinish() {
        return nativeFinish;
    }

    Optional<Flag> flag() {
        return flag;
    }

    Optional<String> category() {
        return category;
    }

    Optional<Stage> roleStage() {
        return roleStage;
    }

    Optional<Integer> level() {
        return level;
    }

    Usage usage() {
        return new Usage(inputTokens, outputTokens, reasoningTokens);
    }

    Optional<String> model() {
        return model;
    }

    Optional<String> servedBy() {
        return servedBy;
    }

    Optional<String> requestId() {
        return requestId;
    }

    List<String> warnings() {
        return warnings;
    }

    boolean hasSearched() {
        return searched;
    }
}
