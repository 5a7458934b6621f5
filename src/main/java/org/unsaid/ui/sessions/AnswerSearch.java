package org.unsaid.ui.sessions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.run.Wording;
import org.unsaid.session.Setup;
import org.unsaid.store.SearchHit;
import org.unsaid.store.Workspace;

/// Looks for words in every answer of every session, and says which question and model each belongs to. Safe for
/// any thread; blocks while it looks.
final class AnswerSearch {

    private final Workspace workspace;
    private final Map<String, Optional<Setup>> setups = new ConcurrentHashMap<>(); // a session's never changes

    /// The answers of one session, in the order found.
    ///
    /// @param session its id
    record Group(String session, String name, List<Answer> answers) {}

    /// @param question as it was put
    record Answer(SearchHit hit, Endpoint endpoint, String question) {}

    /// @param more whether there are further hits than those
    record Result(List<Group> groups, boolean more) {

        int count() {
            return groups.stream().mapToInt(group -> group.answers().size()).sum();
        }
    }

    AnswerSearch(Workspace workspace) {
        this.workspace = workspace;
    }

    /// @param most how many answers to find at most
    Result find(String query, int most) {
        var hits = workspace.search().find(query, most + 1);
        Map<String, Group> groups = new LinkedHashMap<>();
        for (var hit : hits.subList(0, Math.min(most, hits.size()))) {
            answer(hit).ifPresent(answer -> groups.computeIfAbsent(hit.session(),
                    id -> new Group(id, hit.sessionName(), new ArrayList<>())).answers().add(answer));
        }
        return new Result(List.copyOf(groups.values()), hits.size() > most);
    }

    private Optional<Answer> answer(SearchHit hit) {
        return setups.computeIfAbsent(hit.session(), id -> workspace.sessions().load(id).map(session -> session.setup()))
                .flatMap(setup -> setup.endpoint(hit.trial().endpoint())
                        .map(endpoint -> new Answer(hit, endpoint, Wording.of(setup, hit.trial()).prompt())));
    }
}
