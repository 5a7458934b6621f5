package org.unsaid.probe.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unsaid.probe.Probe;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.Prompt;
import org.unsaid.probe.Role;
import org.unsaid.probe.Texts;

class DraftTest {

    private static final Locale CHINESE = Locale.forLanguageTag("zh-Hans");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            charset      | start  | reading
            UTF-8        | ''     | UTF-8, delimiter ;
            UTF-8        | \uFEFF | UTF-8, delimiter ;
            UTF-16LE     | \uFEFF | UTF-16, delimiter ;
            UTF-16BE     | \uFEFF | UTF-16, delimiter ;
            windows-1252 | ''     | windows-1252, delimiter ;
            """)
    void aFrenchSpreadsheetIsUnderstoodInEveryEncoding(String charset, String start, String reading) throws IOException, InterruptedException {
        var file = file("questions.csv", start + """
                Liste des questions 2026;;
                ;;
                N°;Thème;Intitulé\s
                1;Événements ;"  Que s’est-il passé ; où ?\u00a0"
                ;;
                2;;Qui était là ?
                """, Charset.forName(charset));

        var draft = assertInstanceOf(TableDraft.class, Draft.read(file, Choices.NONE.withLanguage(Locale.FRENCH)));

        assertEquals(reading, draft.reading());
        assertEquals("id, topic, prompt", targets(draft));
        var set = good(draft).set();
        assertEquals(List.of("1: Que s’est-il passé ; où ?", "2: Qui était là ?"), wordings(set, Locale.FRENCH));
        assertEquals(Texts.of(Locale.FRENCH, "Événements"), set.topics().get("evenements"));
        assertEquals(List.of(Locale.FRENCH), set.languages());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "UTF-8", "UTF-16LE"})
    void aChineseOneToo(String charset) throws IOException, InterruptedException {
        var file = file("问题.csv", "编号,主题,问题\r\n1,历史,1989年北京发生了什么？\r\n2,历史,谁在那里？\r\n", Charset.forName(charset));

        assertEquals(List.of("1: 1989年北京发生了什么？", "2: 谁在那里？"), wordings(good(Draft.read(file, Choices.NONE)).set(), CHINESE));
    }

    @Test
    void aMessyWorkbookIsUnderstood() throws IOException, InterruptedException, URISyntaxException {
        var file = Path.of(DraftTest.class.getResource("messy.xlsx").toURI());

        var draft = assertInstanceOf(TableDraft.class, Draft.read(file, Choices.NONE));
        var good = good(draft);

        assertEquals("sheet Questions 2026", draft.reading());
        assertEquals("id, topic, prompt:en, prompt:fr, prompt:zh-Hans, about, -", targets(draft));
        assertEquals(List.of("1: What happened in 1989?", "2: Who was there?", "3: Is 40 % right?\nOr 50 %?", "4: =quoted"),
                wordings(good.set(), Locale.ENGLISH));
        assertEquals(List.of(Locale.ENGLISH, Locale.FRENCH, CHINESE), good.set().languages());
        assertEquals(List.of("CN", "CN", "CN", "-"), good.set().probes().stream().map(probe -> probe.about().orElse("-")).toList());
        assertEquals(List.of(Note.Kind.ROWS_ABOVE, Note.Kind.COLUMNS_IGNORED, Note.Kind.ROWS_LEFT_OUT), good.notes().stream().map(Note::kind).toList());
    }

    @Test
    void aLongTableGathersTheLanguagesOfAQuestion() throws IOException, InterruptedException {
        var set = good(Draft.read(file("long.tsv", """
                id\tlangue\tquestion\trole\tstate\tpair\ttranslator\treviewed
                a\tanglais\tWhat?\tsensitive\tChina\tb\toriginal\tx
                \tFrench\tQuoi ?\t\t\t\tmachine\t
                b\ten\tWhat there?\t\t\t\t\t
                \tfr\tQuoi là ?\t\t\t\t\tno
                """, UTF_8), Choices.NONE)).set();

        var sensitive = set.probe("a").orElseThrow();
        assertEquals(Map.of(Locale.ENGLISH, "original true", Locale.FRENCH, "machine false"), sensitive.prompts().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().by() + " " + entry.getValue().reviewed())));
        assertEquals(Optional.of("CN"), sensitive.state());
        assertEquals(Role.CONTROL, set.probe("b").orElseThrow().role());
        assertEquals(new Prompt("Quoi là ?", "unknown", false), set.probe("b").orElseThrow().prompts().get(Locale.FRENCH));
    }

    @Test
    void aPersonSaysWhatIsNotRecognised() throws IOException, InterruptedException {
        var file = file("own.csv", "Frage,Notiz,Q CN\nWas?,x,什么？\nWer?,y,谁？\n", UTF_8);

        assertTrue(refused(Draft.read(file, Choices.NONE)).getFirst().contains("column that holds the questions"));
        var set = good(Draft.read(file, Choices.NONE.withColumns(Map.of(
                "Frage", Optional.of(Target.of(Field.PROMPT, Locale.GERMAN)), "3", Optional.of(Target.of(Field.PROMPT, CHINESE)))))).set();
        assertEquals(List.of("question-1: Was?", "question-2: Wer?"), wordings(set, Locale.GERMAN));
        assertEquals(List.of(Locale.GERMAN, CHINESE), set.languages());
    }

    @Test
    void everyProblemNamesRowColumnValueAndExpectation() throws IOException, InterruptedException {
        var file = file("bad.csv", """
                id,language,question,role,state,reviewed
                a,en,What?,sensitive,,perhaps
                b,klingonish,Who?,neutral,,
                a,en,Which?,sensitive,,
                c,en,,neutral,,
                d,en,#REF!,neutral,,
                e,en,???? ??,neutral,,
                """, UTF_8);

        assertEquals(List.of(
                "bad.csv: row 3, column ‘language’: ‘klingonish’; expected a language such as en, fr, zh-Hans",
                "bad.csv: row 4, column ‘question’: ‘Which?’; expected another id, as row 2 has the id a in en already",
                "bad.csv: row 5, column ‘question’: missing; expected a question"), refused(Draft.read(file, Choices.NONE)));
        Files.writeString(file, Files.readString(file).replace("klingonish", "en").replace("a,en,Which", "x,en,Which").replace("c,en,,", "c,en,Why?,"));
        assertEquals(List.of(
                "bad.csv: row 2, column ‘reviewed’: ‘perhaps’; expected yes or no",
                "bad.csv: row 6, column ‘question’: ‘#REF!’; expected a question, not a formula that failed",
                "bad.csv: row 7, column ‘question’: ‘???? ??’; expected the characters that the program which saved the file could not write; save it in UTF-8"),
                refused(Draft.read(file, Choices.NONE)));
        Files.writeString(file, Files.readString(file).replace("perhaps", "").replace("#REF!", "R?").replace("???? ??", "E?"));
        assertEquals(List.of(
                "bad.csv: row 2, column ‘state’: missing; expected the state that a sensitive probe is sensitive to",
                "bad.csv: row 4, column ‘state’: missing; expected the state that a sensitive probe is sensitive to"), refused(Draft.read(file, Choices.NONE)));
    }

    @Test
    void jsonLinesNeedNoHeadings() throws IOException, InterruptedException {
        var file = file("q.jsonl", """
                {"qid": 7, "category": "a", "prompt": "What?", "extra": {"x": 1}}

                {"qid": 8, "prompt": "Who?"}
                """, UTF_8);

        assertEquals(List.of("7: What?", "8: Who?"), wordings(good(Draft.read(file, Choices.NONE)).set(), Locale.ENGLISH));
        Files.writeString(file, "{\"prompt\": [\"What?\"]}\n{\"prompt\": }\n");
        assertEquals(List.of("q.jsonl: line 2: ‘{\"prompt\": }’; expected one JSON object, at most 32 levels deep"), refused(Draft.read(file, Choices.NONE)));
    }

    @Test
    void listsHaveOneQuestionALine() throws IOException, InterruptedException {
        var text = file("q.txt", "\uFEFF1. What?\n\n2) Who – and\twhy?\n", UTF_8);
        var markdown = file("q.md", "# Past #\nIntro\n- What?\n* Who,\n  and why?\n```\n- code\n```\n## Now\n1. [ ] When?\n", UTF_8);

        assertEquals(List.of("question-1: What?", "question-2: Who – and\twhy?"), wordings(good(Draft.read(text, Choices.NONE)).set(), Locale.ENGLISH));
        var set = good(Draft.read(markdown, Choices.NONE)).set();
        assertEquals(List.of("question-1: What?", "question-2: Who, and why?", "question-3: When?"), wordings(set, Locale.ENGLISH));
        assertEquals(List.of("past", "past", "now"), set.probes().stream().map(Probe::topic).toList());
    }

    @Test
    void promptfooTestsAreFilledIntoTheirPrompts() throws IOException, InterruptedException {
        var file = file("promptfooconfig.yaml", """
                prompts:
                  - "Briefly: {{ question }}"
                providers: [openai:gpt-4o]
                defaultTest:
                  vars: {language: en}
                tests:
                  - description: first
                    vars: {question: [What?, Who?]}
                    assert: [{type: contains, value: x}]
                  - vars: {question: "Why: \\"so\\"?"}
                """, UTF_8);

        assertEquals(List.of("question-1: Briefly: What?", "question-2: Briefly: Who?", "question-3: Briefly: Why: \"so\"?"),
                wordings(good(Draft.read(file, Choices.NONE)).set(), Locale.ENGLISH));
        Files.writeString(file, "tests:\n  - vars: file://vars.yaml\n  - vars: {question: file://q.txt}\n");
        assertEquals(List.of(
                "promptfooconfig.yaml: line 2: ‘file://vars.yaml’; expected variables in this file",
                "promptfooconfig.yaml: line 3: ‘file://q.txt’; expected the text itself; other files are not read"), refused(Draft.read(file, Choices.NONE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[a]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]", "a: &a [*a, *a]", "tests: x", "", "%YAML 9", "a: b: c"})
    void hostileYamlIsRefused(String yaml) throws IOException, InterruptedException {
        assertTrue(refused(Draft.read(file("bomb.yaml", yaml, UTF_8), Choices.NONE)).size() > 0);
    }

    @Test
    void aTagInYamlMakesNothing() throws IOException, InterruptedException {
        var file = file("tag.yaml", "tests: !!javax.script.ScriptEngineManager [!!java.net.URL 'What?']", UTF_8);

        assertEquals(List.of("question-1: What?"), wordings(good(Draft.read(file, Choices.NONE)).set(), Locale.ENGLISH));
    }

    @Test
    void promptfooCsvHasColumnsOfItsOwnThatAreIgnored() throws IOException, InterruptedException {
        var draft = Draft.read(file("tests.csv", "question,__expected,__description\nWhat?,contains:x,first\n", UTF_8), Choices.NONE);

        assertEquals("prompt, -, -", targets(assertInstanceOf(TableDraft.class, draft)));
    }

    @Test
    void aQuestionThatStandsTwiceIsTakenOnce() throws IOException, InterruptedException {
        var good = good(Draft.read(file("q.csv", "question,topic\nWhat happened?,a\nwhat  happened?,a\nWho?,a\n", UTF_8), Choices.NONE));

        assertEquals(2, good.set().probes().size());
        assertTrue(good.notes().contains(new Note(Note.Kind.REPEATED, 1, "row 3")), good.notes().toString());
    }

    @Test
    void limitsAreNamed() throws IOException, InterruptedException {
        var large = directory.resolve("large.csv");
        try (var out = Files.newByteChannel(large, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            out.position(200L << 20);
            out.write(ByteBuffer.wrap(new byte[] {'x'}));
        }

        assertEquals(List.of("large.csv: file: ‘more than 32 MB’; expected a file of at most 32 MB"), refused(Draft.read(large, Choices.NONE)));
        assertTrue(refused(Draft.read(file("rows.csv", "question,x\n" + "a?,b\n".repeat(100_001), UTF_8), Choices.NONE)).getFirst().contains("more than 100,000 rows"));
        assertTrue(refused(Draft.read(file("wide.csv", "question" + ",x".repeat(300), UTF_8), Choices.NONE)).getFirst().contains("more than 200 columns"));
        assertTrue(refused(Draft.read(file("cell.csv", "question,b\n\"" + "x".repeat(300_000) + "\",y\n", UTF_8), Choices.NONE)).getFirst().contains("200,000 characters"));
    }

    @Test
    void anOldWorkbookAndBytesThatAreNoTextAreSaidToBe() throws IOException, InterruptedException {
        var old = directory.resolve("old.xls");
        Files.write(old, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2});

        assertTrue(refused(Draft.read(old, Choices.NONE)).getFirst().contains("before 2007"));
        assertTrue(refused(Draft.read(file("x.csv", "a\0b", UTF_8), Choices.NONE)).getFirst().contains("no text"));
        assertTrue(refused(Draft.read(directory.resolve("none.csv"), Choices.NONE)).getFirst().contains("a file that can be read"));
        assertTrue(refused(Draft.read(file("zip.xlsx", "PK\u0003\u0004 and then nothing", UTF_8), Choices.NONE)).getFirst().contains("damaged"));
    }

    @Test
    void anImportCanBeStoppedAndSaysHowFarItIs() throws IOException, InterruptedException {
        var draft = Draft.read(file("many.csv", "question,x\n" + "a?,b\n".repeat(2_000), UTF_8), Choices.NONE);
        var seen = new ArrayList<Integer>();

        assertThrows(InterruptedException.class, () -> draft.result((done, _) -> {
            seen.add(done);
            if (done == 1_000) {
                Thread.currentThread().interrupt();
            }
        }));

        assertEquals(List.of(0, 500, 1_000), seen);
    }

    private Path file(String name, String text, Charset charset) throws IOException {
        return Files.write(directory.resolve(name), text.getBytes(charset));
    }

    private static Imported.Good good(Draft draft) throws InterruptedException {
        return switch (draft.result(Progress.NONE)) {
            case Imported.Good good -> good;
            case Imported.Refused(var problems) -> throw new AssertionError(problems);
        };
    }

    private static List<String> refused(Draft draft) throws InterruptedException {
        return assertInstanceOf(Imported.Refused.class, draft.result(Progress.NONE)).problems().stream().map(Object::toString).toList();
    }

    private static String targets(TableDraft draft) {
        return draft.columns().stream().map(column -> column.target().map(Target::toString).orElse("-")).collect(Collectors.joining(", "));
    }

    private static List<String> wordings(ProbeSet set, Locale language) {
        return set.probes().stream().map(probe -> probe.id() + ": " + Optional.ofNullable(probe.prompts().get(language)).map(Prompt::text).orElse("-")).toList();
    }
}
