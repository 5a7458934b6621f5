package org.unsaid.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.unsaid.endpoint.Marker;
import org.unsaid.endpoint.Reply;
import org.unsaid.ui.FailureText;
import org.unsaid.ui.Messages;

/// What stands under the words of an answer that is played back, once it has come to its end.
final class ReplayEnding {

    private ReplayEnding() {}

    /// @param text        that had been shown by then
    /// @param clock       when it ended, in words
    /// @param replacement what the service had put in its place until now
    static List<Node> of(Messages messages, Reply reply, String text, String clock, Optional<String> replacement) {
        return switch (reply) {
            case Reply.Answered answered -> List.of(AnswerBody.cutLine(messages.text(
                    answered.markers().contains(Marker.TRUNCATED) ? "compare.replay.cut-by-length" : "compare.replay.whole", clock)));
            case Reply.BlockedByService blocked -> {
                var nodes = new ArrayList<Node>();
                nodes.add(AnswerBody.cutLine(messages.text(withdrawn(reply) ? "compare.replay.withdrawn" : "compare.replay.cut", clock, text.length())));
                replacement.filter(words -> !words.isBlank()).ifPresent(words -> nodes.add(AnswerBody.replacement(messages, words)));
                yield nodes;
            }
            case Reply.TechnicalFailure failure ->
                List.of(AnswerBody.cutLine(messages.text("compare.replay.failed", clock, FailureText.cause(messages, failure))));
        };
    }

    /// Whether the service took back what it had shown.
    static boolean withdrawn(Reply reply) {
        return switch (reply) {
            case Reply.BlockedByService blocked -> blocked.stage() == Reply.Stage.RETRACTED;
            case Reply.Answered _, Reply.TechnicalFailure _ -> false;
        };
    }
}
