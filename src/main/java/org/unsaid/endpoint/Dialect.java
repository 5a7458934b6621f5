package org.unsaid.endpoint;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// How one provider writes reasoning, blocks and errors, and how it is reached: a file of
/// `dialects/` as it was read, with what is generic filled in. Immutable.
///
/// @param family      its protocol
/// @param addresses   base address per region; the first is the usual one
/// @param place       where the company is, ISO 3166-1 alpha-2
/// @param readOnly    whether replies in it can be read but nothing is asked through it
/// @param maker       who made models that the catalogue does not know
/// @param operator    who runs the service, if they make models
/// @param hostInModel whether it is a router that is told the host behind a colon in the model's id
/// @param form        how much it documents that it can be told of the form of an answer
/// @param whenCut     what a block after delivered text means here
/// @param replaces    whether text under a filtered ending stands in place of the answer
/// @param firstIsInput whether a filtered ending in the first piece means that the question was blocked
/// @param upstreams   dialect per name of a host behind a router
/// @param hidden      parts of messages that identify the account
record Dialect(
        String name,
        String title,
        Family family,
        Map<String, URI> addresses,
        Map<String, String> servedInByRegion,
        Optional<String> place,
        Optional<String> servedIn,
        Optional<String> maker,
        Optional<String> operator,
        KeyUse key,
        boolean local,
        boolean readOnly,
        boolean router,
        boolean hostInModel,
        boolean streams,
        boolean usageOnRequest,
        String lengthParameter,
        AnswerForm.Told form,
        int concurrency,
        Reply.By by,
        Reply.Stage whenCut,
        boolean replaces,
        boolean firstIsInput,
        Map<String, String> upstreams,
        List<Pattern> hidden,
        List<Signal> signals,
        Habits habits,
        Conventions conventions) {

    /// How a key travels.
    ///
    /// @param header    name of the header
    /// @param variables environment variables that usually hold it, in order
    /// @param needed    whether nothing is answered without it
    record KeyUse(String header, List<String> variables, boolean needed) {
        String value(ApiKey key) {
            return header.equals("Authorization") ? "Bearer " + key.secret() : key.secret();
        }
    }

    /// What most services share.
    record Conventions(
            List<String> reasoningFields,
            List<ThinkTags.Pair> reasoningTags,
            Endings endings,
            List<Signal> signals,
            Map<Integer, Signal.Fails> statuses,
            List<String> cannedTexts,
            List<Pattern> hidden) {}

    /// What the words for an ending mean.
    ///
    /// @param blocked category per word; empty where the word names none
    record Endings(Set<String> whole, Set<String> cutByLength, Map<String, String> blocked, Map<String, Signal.Fails> failed) {}

    /// The form that is asked for, if the service can be told anything of it.
    Optional<AnswerForm> formOf(Ask ask) {
        return ask.form().filter(_ -> form != AnswerForm.Told.NOTHING);
    }

    boolean blocks(String finish) {
        return conventions.endings().blocked().containsKey(finish);
    }

    /// Whether the text begins with a sentence that services put in place of an answer.
    boolean isCanned(String text) {
        var beginning = text.strip();
        return conventions.cannedTexts().stream().anyMatch(beginning::startsWith);
    }

    /// The usual base address; empty for one that only the user knows.
    Optional<URI> usualAddress() {
        return addresses.values().stream().findFirst();
    }
}
