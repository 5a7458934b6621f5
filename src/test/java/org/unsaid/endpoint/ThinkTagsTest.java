package org.unsaid.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThinkTagsTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            said                                  | reasoning   | text
            Plain.                                | ''          | Plain.
            <think>Hm.</think>Yes.                | Hm.         | Yes.
            '  <think>Hm.</think>\n\nYes.'        | Hm.         | Yes.
            ◁think▷Hm.◁/think▷Yes.                | Hm.         | Yes.
            [THINK]Hm.[/THINK]Yes.                | Hm.         | Yes.
            <think>Hm, <b and </think maybe       | 'Hm, <b and </think maybe' | ''
            <think></think>Yes.                   | ''          | Yes.
            Hm.</think>Yes.                       | Hm.         | Yes.
            'a < b, <th, </thin'                  | ''          | 'a < b, <th, </thin'
            I write <think> in the middle.        | ''          | I write <think> in the middle.
            The tag `</think>` ends it.           | ''          | The tag `</think>` ends it.
            <think>Hm.</think>Then </think> again | Hm.         | Then </think> again
            <thinking aloud                       | ''          | <thinking aloud
            """)
    void splitsReasoningFromTheAnswerHoweverItIsCut(String said, String reasoning, String text) {
        var whole = said.replace("\\n", "\n");
        for (int size = 1; size <= whole.length(); size++) {
            var draft = draft();
            for (int at = 0; at < whole.length(); at += size) {
                draft.answer(whole.substring(at, Math.min(whole.length(), at + size)));
            }
            draft.close();

            assertEquals(reasoning, draft.reasoning(), "in pieces of " + size);
            assertEquals(text, draft.text(), "in pieces of " + size);
        }
    }

    @Test
    void aClosingTagIsAWordWhereReasoningComesApart() {
        var draft = draft();
        draft.thought("Hm.");
        draft.answer("It ends with ");
        draft.thought(" More.");
        draft.answer("</think> always.");
        draft.close();

        assertEquals("Hm. More.", draft.reasoning());
        assertEquals("It ends with </think> always.", draft.text());
    }

    private static Draft draft() {
        return new Draft(Wire.DIALECTS.of("generic").conventions().reasoningTags(), ChatClient.Listener.NONE);
    }
}
