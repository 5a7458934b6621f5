package org.unsaid.ui.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.unsaid.probe.ProbeSet;
import org.unsaid.session.Setup;
import org.unsaid.ui.EndpointNames;
import org.unsaid.ui.Messages;
import org.unsaid.ui.OutcomeLook;
import org.unsaid.ui.VisibleText;
import org.unsaid.ui.matrix.FacetOption.EndpointIs;
import org.unsaid.ui.matrix.FacetOption.LanguageIs;
import org.unsaid.ui.matrix.FacetOption.OutcomeIs;
import org.unsaid.ui.matrix.FacetOption.ReviewIs;
import org.unsaid.ui.matrix.FacetOption.RoleIs;
import org.unsaid.ui.matrix.FacetOption.TagIs;
import org.unsaid.ui.matrix.FacetOption.TopicIs;

/// The filter of a matrix in words.
final class FacetText {

    private final Messages messages;
    private final Setup setup;

    FacetText(Messages messages, Setup setup) {
        this.messages = messages;
        this.setup = setup;
    }

    String of(Facet facet) {
        return messages.text("matrix.facet." + key(facet));
    }

    String of(FacetOption option) {
        return switch (option) {
            case OutcomeIs(var outcome) -> OutcomeLook.word(messages, outcome);
            case TopicIs(var set, var topic) -> setup.probeSet(set).map(found -> {
                var name = found.topics().get(topic);
                return name == null ? topic : name.best(messages.language());
            }).orElse(topic);
            case LanguageIs(var language) -> messages.ownName(language);
            case EndpointIs(var spec) -> setup.endpoint(spec)
                    .map(endpoint -> EndpointNames.shortName(messages, endpoint)).orElse(spec);
            case RoleIs(var role) -> messages.text("matrix.role." + key(role));
            case TagIs(var tag) -> VisibleText.of(tag);
            case ReviewIs(var review) -> messages.text("matrix.review." + key(review));
        };
    }

    /// Name of a probe set.
    String set(String id) {
        return setup.probeSet(id).map(set -> title(set)).orElse(id);
    }

    /// What narrows now, for example "Taiwan, in French, refused"; empty if nothing does.
    String filter(MatrixViewModel model) {
        var parts = new ArrayList<String>();
        model.onlyWords().ifPresent(parts::add);
        for (var facet : List.of(Facet.TOPIC, Facet.ROLE, Facet.LANGUAGE, Facet.ENDPOINT, Facet.OUTCOME, Facet.REVIEW, Facet.TAG)) {
            var options = model.facets().options(facet);
            var checked = options.stream().filter(model::isChecked).toList();
            boolean narrows = narrowsWhenChecked(facet) ? !checked.isEmpty() : checked.size() < options.size();
            if (narrows) {
                parts.add(part(facet, options, checked));
            }
        }
        if (!model.query().isBlank()) {
            parts.add(messages.text("matrix.words.search", model.query().strip()));
        }
        return String.join(", ", parts);
    }

    private static boolean narrowsWhenChecked(Facet facet) {
        return facet == Facet.REVIEW || facet == Facet.TAG;
    }

    private String part(Facet facet, List<FacetOption> options, List<FacetOption> checked) {
        if (checked.isEmpty()) {
            return messages.text("matrix.words.none." + key(facet));
        }
        boolean listed = narrowsWhenChecked(facet) || checked.size() <= options.size() - checked.size();
        var named = listed ? checked : options.stream().filter(option -> !checked.contains(option)).toList();
        var names = names(facet, options, named);
        return messages.text("matrix.words." + (listed ? "" : "not.") + key(facet), names);
    }

    /// Sets all of whose topics are meant are named by their own name.
    private String names(Facet facet, List<FacetOption> options, List<FacetOption> named) {
        return named.stream().map(option -> {
            if (option instanceof TopicIs(var set, _) && named.containsAll(topics(options, set)) && severalSets()) {
                return set(set);
            }
            return facet == Facet.LANGUAGE && option instanceof LanguageIs(var language) ? messages.language(language) : of(option);
        }).distinct().collect(Collectors.joining(messages.text("matrix.words.or")));
    }

    private boolean severalSets() {
        return setup.probeSets().size() > 1;
    }

    private static List<FacetOption> topics(List<FacetOption> options, String set) {
        return options.stream().filter(option -> option instanceof TopicIs topic && topic.set().equals(set)).toList();
    }

    private String title(ProbeSet set) {
        return set.title().best(messages.language());
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
