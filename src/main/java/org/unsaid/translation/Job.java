package org.unsaid.translation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Parameters;
import org.unsaid.probe.Kind;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.Prompt;
import org.unsaid.probe.Role;
import org.unsaid.probe.Texts;
import org.unsaid.run.CapProblem;
import org.unsaid.run.Preflight;
import org.unsaid.session.Cap;
import org.unsaid.session.Session;
import org.unsaid.session.Setup;

/// What is to be translated, and by whom: a session of a single repeat that nobody keeps, a question a gap.
public final class Job {

    private static final String NAME = "translation";

    private final Endpoint endpoint;
    private final List<Gap> gaps;
    private final Map<String, Gap> byProbe = new HashMap<>();
    private final Map<String, Request> requests = new HashMap<>();
    private final Session session;

    /// @throws IllegalArgumentException if the endpoint is a practice model: its answers are scripted
    public Job(Endpoint endpoint, List<Gap> gaps) {
        this(endpoint, gaps, Parameters.DEFAULTS, List.of());
    }

    /// @param caps that bind what it costs
    Job(Endpoint endpoint, List<Gap> gaps, Parameters parameters, List<Cap> caps) {
        if (endpoint.scripted()) {
            throw new IllegalArgumentException("'%s' is scripted and translates nothing".formatted(endpoint.spec()));
        }
        this.endpoint = endpoint;
        this.gaps = List.copyOf(gaps);
        session = session(parameters, caps);
    }

    public Endpoint endpoint() {
        return endpoint;
    }

    public List<Gap> gaps() {
        return gaps;
    }

    /// What it comes to, and where the texts go.
    public Preflight preflight() {
        return Preflight.of(session, Set.of());
    }

    /// For showing what is going to be asked.
    public Session asSession() {
        return session;
    }

    /// Names of the gaps in the session, in their order.
    Stream<String> probes() {
        return session.setup().probeSets().stream().flatMap(set -> set.probes().stream()).map(Probe::id);
    }

    Optional<Gap> gap(String probe) {
        return Optional.ofNullable(byProbe.get(probe));
    }

    Optional<Request> request(String probe) {
        return Optional.ofNullable(requests.get(probe));
    }

    /// Why its caps cannot be kept; empty if they can.
    public Optional<CapProblem> capProblem() {
        return CapProblem.of(session.setup()).stream().findFirst();
    }

    private Session session(Parameters parameters, List<Cap> caps) {
        var probes = new ArrayList<Probe>();
        var languages = new LinkedHashMap<Locale, Boolean>();
        for (var gap : gaps) {
            var id = "text-" + (probes.size() + 1);
            var request = Request.of(gap);
            byProbe.put(id, gap);
            requests.put(id, request);
            languages.put(gap.to(), true);
            probes.add(new Probe(id, NAME, Role.NEUTRAL, Optional.empty(), Optional.empty(), Optional.empty(), Kind.TRANSLATION, Set.of(),
                    Texts.NONE, Texts.of(gap.to(), request.instruction()),
                    Map.of(gap.to(), new Prompt(request.prompt(), Prompt.ORIGINAL, true)), List.of()));
        }
        var set = new ProbeSet(NAME, "1.0.0", "none", Texts.NONE, Texts.NONE, NAME, List.copyOf(languages.keySet()), Map.of(NAME, Texts.NONE),
                Map.of(), List.of(), List.of(), probes);
        return new Session(NAME, NAME, Instant.EPOCH, new Setup(List.of(set), List.copyOf(languages.keySet()), Map.of(), List.of(endpoint), 1,
                Optional.empty(), parameters, 0).withCaps(caps));
    }
}
