package org.unsaid.findings;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.probe.Role;
import org.unsaid.session.Setup;
import org.unsaid.session.TrialKey;
import org.unsaid.verdict.Outcome;

/// The answers behind a figure: those that are in every set; a set that is empty leaves nothing out.
///
/// @param endpoints specs
/// @param topics    each a set's id, a slash and a topic's
/// @param outcomes  what has not ended is in none of them
public record Selection(
        Set<String> endpoints, Set<String> topics, Set<Locale> languages, Set<Role> roles, Set<Question> questions, Set<Outcome> outcomes) {

    public static final Selection ALL = new Selection(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    /// The four parts of what is withheld.
    public static final Set<Outcome> WITHHELD = Set.of(Outcome.BLOCKED, Outcome.REFUSED, Outcome.EVASIVE, Outcome.OFFICIAL_LINE);

    public Selection {
        endpoints = Set.copyOf(endpoints);
        topics = Set.copyOf(topics);
        languages = Set.copyOf(languages);
        roles = Set.copyOf(roles);
        questions = Set.copyOf(questions);
        outcomes = Set.copyOf(outcomes);
    }

    /// What a row of rates is made of, whatever the outcome.
    public static Selection behind(Rates rates, Setup setup) {
        var ofRole = ALL.withRoles(Set.of(rates.role()));
        return switch (rates.grouping()) {
            case ENDPOINT -> ofRole.withEndpoints(Set.of(rates.group()));
            case TOPIC -> ofRole.withTopics(Set.of(rates.group())).withEndpoints(specs(setup, rates.scope(), _ -> true));
            case MAKER_PLACE -> ofRole.withEndpoints(specs(setup, rates.scope(), placed(rates, Endpoint::makerPlace)));
            case SERVED_IN -> ofRole.withEndpoints(specs(setup, rates.scope(), placed(rates, Endpoint::servedIn)));
            case LANGUAGE -> ofRole.withLanguages(Set.of(Locale.forLanguageTag(rates.group()))).withEndpoints(specs(setup, rates.scope(), _ -> true));
        };
    }

    /// @param outcome empty of what has not ended
    public boolean holds(Setup setup, TrialKey key, Optional<Outcome> outcome) {
        return in(endpoints, key.endpoint()) && in(languages, key.language())
                && in(questions, new Question(key.probeSet(), key.probe()))
                && (outcomes.isEmpty() || outcome.filter(outcomes::contains).isPresent())
                && (roles.isEmpty() || roles.contains(Cell.role(setup, key)))
                && (topics.isEmpty() || topics.contains(key.probeSet() + "/" + setup.probe(key).orElseThrow().topic()));
    }

    /// Whether answers to this question, whatever its levels, are among them.
    public boolean asks(Setup setup, Question question) {
        return in(questions, question) && setup.probeSet(question.probeSet()).flatMap(set -> set.probe(question.probe()))
                .filter(probe -> in(roles, probe.role())).isPresent();
    }

    public Selection withEndpoints(Set<String> others) {
        return new Selection(others, topics, languages, roles, questions, outcomes);
    }

    public Selection withTopics(Set<String> others) {
        return new Selection(endpoints, others, languages, roles, questions, outcomes);
    }

    public Selection withLanguages(Set<Locale> others) {
        return new Selection(endpoints, topics, others, roles, questions, outcomes);
    }

    public Selection withRoles(Set<Role> others) {
        return new Selection(endpoints, topics, languages, others, questions, outcomes);
    }

    public Selection withQuestions(Set<Question> others) {
        return new Selection(endpoints, topics, languages, roles, others, outcomes);
    }

    public Selection withOutcomes(Set<Outcome> others) {
        return new Selection(endpoints, topics, languages, roles, questions, others);
    }

    /// Only what counts in a rate.
    public Selection counted() {
        var counting = EnumSet.allOf(Outcome.class);
        counting.removeIf(outcome -> !outcome.counts());
        return withOutcomes(counting);
    }

    /// Only what no rate counts.
    public Selection leftOut() {
        var notCounting = EnumSet.allOf(Outcome.class);
        notCounting.removeIf(Outcome::counts);
        return withOutcomes(notCounting);
    }

    private static <T> boolean in(Set<T> set, T one) {
        return set.isEmpty() || set.contains(one);
    }

    private static Predicate<Endpoint> placed(Rates rates, Function<Endpoint, Optional<String>> place) {
        return endpoint -> endpoint.scripted() || place.apply(endpoint).orElse(Grouping.UNKNOWN).equals(rates.group());
    }

    private static Set<String> specs(Setup setup, Scope scope, Predicate<Endpoint> which) {
        return setup.endpoints().stream().filter(endpoint -> endpoint.scripted() == scope.scripted()).filter(which)
                .map(Endpoint::spec).collect(Collectors.toSet());
    }
}
