package org.unsaid.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.unsaid.endpoint.Channel;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.findings.ModelOrService.Conclusion;
import org.unsaid.findings.ModelOrService.Doubt;
import org.unsaid.verdict.Label;

class ModelOrServiceTest {

    private static final Endpoint LOCAL = local(Optional.empty());
    private static final Endpoint QUANTISED = local(Optional.of("Q4_K_M"));
    private static final Endpoint MAKER = SmallSession.ONE;
    private static final Endpoint HOST = SmallSession.OTHER;
    private static final Label[] ANSWERED = labels(Label.DIRECT);
    private static final Label[] REFUSED = labels(Label.REFUSED);

    private static Endpoint local(Optional<String> quantisation) {
        return SmallSession.endpoint("ollama:one", "CN", Optional.of(Endpoint.THIS_COMPUTER), Channel.THIS_COMPUTER, quantisation);
    }

    private static Label[] labels(Label label) {
        return new Label[] {label, label, label, label, label};
    }

    @Test
    void weightsThatWithholdAtHomeAreTheModel() {
        var told = told(new SmallSession(LOCAL, MAKER).english(LOCAL, "s1", REFUSED).english(MAKER, "s1", REFUSED));

        assertEquals(Conclusion.MODEL, told.conclusion());
    }

    @Test
    void weightsThatAnswerEverywhereElseLeaveTheService() {
        var told = told(new SmallSession(LOCAL, MAKER, HOST).english(LOCAL, "s1", ANSWERED).english(MAKER, "s1", REFUSED).english(HOST, "s1", ANSWERED));

        assertEquals(Conclusion.SERVICE, told.conclusion());
        assertEquals(List.of(), told.reasons());
    }

    @Test
    void withoutAThirdHostItCouldBeAVersion() {
        var told = told(new SmallSession(LOCAL, MAKER).english(LOCAL, "s1", ANSWERED).english(MAKER, "s1", REFUSED));

        assertEquals(Conclusion.CANNOT_TELL, told.conclusion());
        assertEquals(List.of(Doubt.NO_THIRD_HOST), told.reasons());
    }

    @Test
    void aBlockIsTheServicesWhateverElseWasAsked() {
        var session = new SmallSession(LOCAL, MAKER).english(LOCAL, "s1", ANSWERED);
        for (int i = 0; i < 5; i++) {
            session.blocked(MAKER, "s1");
        }

        assertEquals(Conclusion.SERVICE, told(session).conclusion());
    }

    @Test
    void quantisedWeightsAreNotQuiteTheMakers() {
        var told = told(new SmallSession(QUANTISED, MAKER, HOST)
                .english(QUANTISED, "s1", ANSWERED).english(MAKER, "s1", REFUSED).english(HOST, "s1", ANSWERED));

        assertEquals(Conclusion.CANNOT_TELL, told.conclusion());
        assertEquals(List.of(Doubt.QUANTISED), told.reasons());
    }

    @Test
    void withoutLocalWeightsNothingIsTold() {
        var told = told(new SmallSession(MAKER, HOST).english(MAKER, "s1", REFUSED).english(HOST, "s1", ANSWERED));

        assertEquals(Conclusion.CANNOT_TELL, told.conclusion());
        assertEquals(List.of(Doubt.NO_LOCAL_WEIGHTS), told.reasons());
    }

    @Test
    void aDifferenceOfTwoAnswersIsNone() {
        var told = told(new SmallSession(LOCAL, MAKER, HOST).english(LOCAL, "s1", Label.DIRECT, Label.DIRECT)
                .english(MAKER, "s1", Label.REFUSED, Label.REFUSED).english(HOST, "s1", Label.DIRECT, Label.DIRECT));

        assertEquals(List.of(Doubt.FEW_ANSWERS), told.reasons());
    }

    @Test
    void whatIsAnsweredEverywhereTellsNothing() {
        var told = told(new SmallSession(LOCAL, MAKER).english(LOCAL, "s1", ANSWERED).english(MAKER, "s1", ANSWERED));

        assertEquals(Conclusion.NOTHING_WITHHELD, told.conclusion());
    }

    @Test
    void oneRouteAloneIsNoComparison() {
        assertTrue(new SmallSession(LOCAL).english(LOCAL, "s1", REFUSED).findings().modelOrService().isEmpty());
    }

    private static ModelOrService told(SmallSession session) {
        return session.findings().modelOrService().getFirst();
    }
}
