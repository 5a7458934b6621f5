package org.unsaid.cli;

import java.util.List;
import org.unsaid.findings.Findings;
import org.unsaid.findings.ReasoningSigns;

/// Signs in the reasoning before answers.
final class ReasoningText {

    private ReasoningText() {}

    static FindingsTable signs(Findings findings) {
        var all = findings.reasoningSigns();
        return new FindingsTable("reasoning-signs", "Signs in the reasoning",
                "Of answers that came with reasoning, in how many it sets out to answer, speaks of rules or of how sensitive the subject is, and is"
                        + " plainly in another language than the question (of questions in English, French and Chinese). Read by words in those languages,"
                        + " and not measured on real reasoning: signs to look at, no proof of an intent. Reasoning that a service hides is not seen at all.",
                List.of("Model", "Withheld, planned an answer", "Not withheld, planned one", "Withheld, spoke of rules", "Not withheld, spoke of rules",
                        "In another language"),
                all.stream().map(signs -> List.of(Figures.row(signs.endpoint(), signs.role(), signs.scope()), Figures.share(signs.withheldPlanned()),
                        Figures.share(signs.answeredPlanned()), Figures.share(signs.withheldPolicy()), Figures.share(signs.answeredPolicy()),
                        Figures.share(signs.otherLanguage()))).toList(),
                all.stream().map(ReasoningText::line).toList());
    }

    private static JsonLine line(ReasoningSigns signs) {
        return Figures.put(new JsonLine()
                .put("table", "reasoning-signs")
                .put("endpoint", signs.endpoint())
                .put("questions_are", Figures.role(signs.role()))
                .put("withheld_planned", Figures.json(signs.withheldPlanned()))
                .put("answered_planned", Figures.json(signs.answeredPlanned()))
                .put("withheld_policy", Figures.json(signs.withheldPolicy()))
                .put("answered_policy", Figures.json(signs.answeredPolicy()))
                .put("other_language", Figures.json(signs.otherLanguage()))
                .put("signs_measured", false), signs.scope());
    }
}
