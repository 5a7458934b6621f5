package org.unsaid.ui.review;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.unsaid.review.LabelQuality;
import org.unsaid.review.PeoplesAgreement;
import org.unsaid.review.PeoplesLabels;
import org.unsaid.review.QualityCounter;
import org.unsaid.review.ReviewedShare;
import org.unsaid.session.Setup;
import org.unsaid.session.Trial;

/// How far a session is reviewed, and how far people agree with one another and with the machine.
///
/// @param shares   see [ReviewedShare#of]
/// @param byPeople answers that people labelled, by language, in the order of the setup
record AgreementTables(
        List<ReviewedShare> shares, List<PeoplesAgreement> people, List<LabelQuality> quality, Map<Locale, Integer> byPeople) {

    AgreementTables {
        shares = List.copyOf(shares);
        people = List.copyOf(people);
        quality = List.copyOf(quality);
    }

    static AgreementTables of(Setup setup, Collection<Trial> trials) {
        var counter = new QualityCounter();
        var byPeople = new LinkedHashMap<Locale, Integer>();
        setup.languages().forEach(language -> byPeople.put(language, 0));
        trials.forEach(trial -> {
            counter.add(trial);
            if (PeoplesLabels.of(trial).reviewed()) {
                byPeople.merge(trial.key().language(), 1, Integer::sum);
            }
        });
        return new AgreementTables(ReviewedShare.of(setup, trials), PeoplesAgreement.of(trials), counter.byMethod(), byPeople);
    }
}
