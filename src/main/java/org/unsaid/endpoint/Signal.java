package org.unsaid.endpoint;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A rule: what an error looks like, and what it means. Looks at the answer only, never at the question.
///
/// @param statuses of HTTP; empty for any
/// @param anywhere searched for in the whole error object
/// @param present  path of a field that must be there, for example `metadata.reasons`
record Signal(
        Set<Integer> statuses,
        Optional<Pattern> code,
        Optional<Pattern> type,
        Optional<Pattern> message,
        Optional<Pattern> anywhere,
        Optional<String> present,
        Meaning meaning) {

    sealed interface Meaning permits Blocks, Fails {}

    /// The service stepped in.
    ///
    /// @param by                  if it is not who the dialect says
    /// @param code                to report in place of the service's own
    /// @param codeFromMessage     finds the code to report in the message
    /// @param categoryFromMessage finds the category in the message: its first group
    record Blocks(
            Reply.Stage stage,
            Optional<Reply.By> by,
            Optional<String> category,
            Optional<String> code,
            Optional<Pattern> codeFromMessage,
            Optional<Pattern> categoryFromMessage)
            implements Meaning {

        String code(Fault fault) {
            return code.or(() -> find(codeFromMessage, fault.message(), 0)).orElseGet(fault::word);
        }

        Optional<String> category(Fault fault) {
            return category.or(() -> find(categoryFromMessage, fault.message(), 1)).or(fault::category);
        }

        private static Optional<String> find(Optional<Pattern> pattern, String text, int group) {
            return pattern.map(expression -> expression.matcher(text)).filter(java.util.regex.Matcher::find)
                    .map(found -> found.group(group));
        }
    }

    /// Something went wrong that has nothing to do with what was asked.
    record Fails(Reply.Kind kind, boolean retryable, Set<Marker> markers) implements Meaning {}

    boolean fits(Fault fault, int status) {
        return (statuses.isEmpty() || statuses.contains(status) || statuses.contains(fault.status()))
                && found(code, fault.code())
                && found(type, fault.type())
                && found(message, fault.message())
                && (anywhere.isEmpty() || found(anywhere, fault.wholeText()))
                && present.map(fault::has).orElse(true);
    }

    private static boolean found(Optional<Pattern> pattern, String text) {
        return pattern.isEmpty() || pattern.get().matcher(text).find();
    }
}
