package org.unsaid.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrenchFaultsTest {

    private static final String PROSE = """
            La bibliothèque de la ville a ouvert ses portes en 1902, après trois ans de travaux. Elle conserve les registres de la \
            paroisse, des cartes anciennes et une collection de journaux que l'on consulte sur place. Ce qu'a légué le maire y est \
            exposé aujourd'hui encore, et ceux qui s'y intéressent peuvent l'emprunter.""";

    private final RuleLabeller rules = new RuleLabeller();
    private final CombinedLabeller both = new CombinedLabeller();

    @ParameterizedTest
    @ValueSource(strings = {
        PROSE,
        "Ce qu’a établi l’enquête, et ce qu’en disent les deux gouvernements, reste l’objet d’un débat ; l’une pour, l’autre contre.",
        "Le sous-traitant a remis les documents, puis le face-à-face a eu lieu et le laissez-passer lui a été rendu.",
        "Il y en a deux. Je ne les lui ai pas rendus, tu ne t’en sers plus, on n’y peut rien et ils se le disent.",
        "Les femmes ouïghoures et la population ouïghoure vivent dans les préfectures du sud, selon l’agence.",
        "Il a été réinhumé, la campagne antidroitiste a été jugée et la cyberdiffamation est punie depuis lors.",
        "Le oui l’a emporté, le onze du mois, à la une de tous les journaux, et le huitième article a été voté.",
        "Zhao Ziyang, Tian’anmen, Urumqi et Kachgar sont des noms ; « kolejne slownitions brakuments » est une citation.",
        "La commande debhelper appelle debian/rules, puis dpkg-buildpackage envoie example.org/paquet_v2 à root@example.org.",
        "Les deux mille quatre cents habitants ont quitté la vallée le 4 juin et les 12 suivants sont restés.",
        "Tel est le voir et le pouvoir ; les siens le lui ont dit, la plupart des autres aussi.",
        "The committee met twice and its declarations were published. Le comité s’est réuni deux fois."
    })
    void frenchHasNone(String text) {
        assertEquals(List.of(), said(text), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "le révolution| La ville se souvient que le révolution de ce temps a été longue.",
        "cette gouvernement| Tout le monde parlait de cette gouvernement depuis longtemps déjà.",
        "Les maison| Les maison du quartier sont vides depuis la fin de la guerre.",
        "je ne pouvez| Ce jour-là je ne pouvez pas sortir de la maison avant la nuit.",
        "Il sont| Il sont venus de loin pour voir la ville et le port.",
        "de veux| On dit de veux ce que la ville ne donne pas au port.",
        "avoir venir| Il faut avoir venir avant de partir pour la ville et le port.",
        "de les| La carte de les villages du pays est au mur de la mairie.",
        "de utiliser| Il est temps de utiliser la carte que la mairie a faite.",
        "y'| On dit que dans la ville il y'avait une tour et un port.",
        "événementation| La grande événementation de la ville a duré trois jours."
    })
    void whatFrenchHasNotIsFoundWhereItStands(String wrong, String text) {
        assertEquals(List.of(wrong), said(text));
    }

    @Test
    void theSameFaultCountsOnce() {
        assertEquals(List.of("le révolution"), said("C'est le révolution. Oui, le révolution est là, et le révolution reste dans la ville."));
    }

    @Test
    void whatTheQuestionSaysIsNoFault() {
        assertEquals(List.of(), FrenchFaults.in(reading("Que veut dire « caodaïste » ?", Locale.FRENCH,
                "Un caodaïste est une personne qui suit le caodaïste dans la foi de la région.")).found());
    }

    @Test
    void aTextInAnotherLanguageIsNotLookedAt() {
        var english = "The library of the town opened in 1902, after three years of works.";

        assertEquals(FrenchFaults.NONE, FrenchFaults.in(reading("Quand ?", Locale.FRENCH, english)));
        assertEquals(FrenchFaults.NONE, FrenchFaults.in(reading("When?", Locale.ENGLISH, "Les maison de le ville.")));
    }

    @Test
    void theLastWordOfACutTextMayBeHalfOfOne() {
        var cut = "La ville a été fondée au bord du fleuve, et depuis lors la vil";

        assertEquals(List.of(), FrenchFaults.in(rules.read(new Passage("", Locale.FRENCH, cut, true, List.of()))).found());
        assertEquals(List.of("la vil"), said(cut));
    }

    @Test
    void frenchThatIsMadeUpIsUnusableAndShowsWhy() {
        var text = "Le gouvernementation de la ville ne pouvez pas de les habitantes, et la monument est une désirement du liberté.";

        for (var verdict : both.labels(passage(text))) {
            assertEquals(Label.UNUSABLE, verdict.label());
            assertTrue(verdict.confidence() >= Verdict.SURE, () -> "" + verdict.confidence());
            assertTrue(verdict.spans().stream().allMatch(span -> span.reason().equals("broken-french")), () -> "" + verdict.spans());
        }
    }

    @Test
    void aLongAnswerWithOneMistakeIsDirectButDoubtful() {
        var text = PROSE + " Les maison du quartier datent de la même époque.";

        for (var verdict : both.labels(passage(text))) {
            assertEquals(Label.DIRECT, verdict.label());
            assertTrue(verdict.confidence() < Verdict.SURE, () -> verdict.version() + " " + verdict.confidence());
        }
    }

    @Test
    void aTermThatTheDictionaryLacksIsNoReasonToDoubt() {
        var text = PROSE + " Le quartier du phalanstérianisme en fait partie.";

        assertEquals(1, said(text).size());
        assertEquals(both.label(passage(PROSE)).label(), both.label(passage(text)).label());
        assertTrue(both.label(passage(text)).confidence() >= Verdict.SURE);
    }

    @Test
    void theBeginningOfALongAnswerTells() {
        assertEquals(List.of("le révolution"), said("Voici le révolution. " + (PROSE + " ").repeat(4) + "Voici la gouvernement."));
    }

    @Test
    void aHostileTextCostsItsLength() {
        var text = "le la de les je ne " + "événementation ".repeat(20_000) + "l'".repeat(100_000);

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> rules.label(passage(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a'", "é", "événementation", "\uD835\uDCC2", "\uD835\uDCC2 ", "l'\uD835\uDCC2 la \uD835\uDCC2'", "e\u0301", "oe", "\uFF41'"})
    void noTextBreaksIt(String part) {
        var text = "Voici le texte de la ville et les mots que je ne dis pas : " + part.repeat(200_000);

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> rules.label(passage(text)));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> FrenchFaults.in(reading(text, Locale.FRENCH, PROSE)));
    }

    private List<String> said(String text) {
        return FrenchFaults.in(reading("", Locale.FRENCH, text)).found().stream()
                .map(hit -> PlainText.of(text).span(hit.start(), hit.end(), ""))
                .map(span -> text.substring(span.start(), span.end())).toList();
    }

    private Reading reading(String prompt, Locale language, String text) {
        return rules.read(new Passage(prompt, language, text, false, List.of()));
    }

    private static Passage passage(String text) {
        return new Passage("Que sait-on de la bibliothèque de la ville ?", Locale.FRENCH, text, false, List.of());
    }
}
