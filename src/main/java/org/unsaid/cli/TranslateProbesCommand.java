package org.unsaid.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.unsaid.endpoint.Discovery;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Keys;
import org.unsaid.probe.ProbeFile;
import org.unsaid.probe.ProbeSet;
import org.unsaid.probe.Problem;
import org.unsaid.probe.WholeFile;
import org.unsaid.probe.edit.SetDocument;
import org.unsaid.probe.edit.VersionNumber;
import org.unsaid.probe.exchange.Choices;
import org.unsaid.translation.Gaps;
import org.unsaid.translation.Job;
import org.unsaid.translation.Outcome;
import org.unsaid.translation.Translations;
import org.unsaid.translation.Translator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "translate",
        description = {
            "Has a model write what a probe set lacks in a language, marked as a machine's and read by nobody.",
            "",
            "Questions, system prompts, premises, facts, levels, topics, title and description are translated; what is written stays. "
                    + "Cues are not: without cues in its language, a fact is looked for in no answer, until somebody writes them. "
                    + "An answer that is blocked, refused, empty, cut off or in another language is not taken, and is named.",
            "Ctrl-C stops; what came is written. The same command goes on with what is missing."
        },
        footer = {
            "",
            "Examples:",
            "  unsaid probes translate my-set.json --to fr,zh-Hans --endpoint ollama:qwen3 \\",
            "      --out my-set-more.json",
            "  unsaid probes translate taiwan --to de \\",
            "      --endpoint openrouter:mistralai/mistral-large --out taiwan-de.json --yes"
        })
final class TranslateProbesCommand implements Callable<Integer> {

    private final CommandServices services;
    private final Terminal terminal;

    @Parameters(paramLabel = "SET", description = "Id of the set, or a file.")
    private String id = "";

    @Option(names = "--to", required = true, split = ",", paramLabel = "LANGUAGE", description = "Languages to translate into, for example fr,zh-Hans.")
    private List<String> languages = List.of();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write; replaced only when all is written.")
    private String out = "";

    @Option(names = "--unknown-price-ok", description = "Also ask a model whose price is not known.")
    private boolean unknownPriceOk;

    @Mixin
    private final EndpointOption endpoints = new EndpointOption();

    @Mixin
    private final AskingOptions asking = new AskingOptions();

    TranslateProbesCommand(CommandServices services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var to = languages();
        var keys = asking.open(services, terminal);
        var set = ProbeOption.sets(services::library, List.of(id)).getFirst();
        var file = WorkspaceOption.path("--out", out);
        var endpoint = endpoint(keys);
        var document = SetDocument.of(set);
        var gaps = Gaps.of(document, to);
        if (gaps.isEmpty()) {
            terminal.say("Nothing to translate: '%s' has all of its texts in %s. Nothing was written.".formatted(set.id(), String.join(", ", tags(to))));
            return ExitCode.DONE;
        }
        var job = new Job(endpoint, gaps);
        if (!isAgreed(set, job, to)) {
            terminal.say("Not translated; nothing was sent.");
            return ExitCode.STOPPED;
        }
        Keys.origin(endpoint.address()).ifPresent(origin -> keys.keyFor(endpoint.provider(), origin)); // the key file may have to be opened
        return carryOut(job, keys, new Result(set, document, file, to));
    }

    private record Result(ProbeSet set, SetDocument document, Path file, List<Locale> to) {}

    private List<Locale> languages() {
        var problems = new ArrayList<String>();
        var found = new ArrayList<Locale>();
        for (var text : languages) {
            Choices.languageNamed(text).ifPresentOrElse(found::add,
                    () -> problems.add("--to '%s'; expected a language such as en, fr, zh-Hans".formatted(text)));
        }
        InputException.throwIfAny(problems);
        return found.stream().distinct().toList();
    }

    private Endpoint endpoint(Keys keys) throws InterruptedException {
        List<Endpoint> asked;
        try (var workspace = asking.workspaces().open(services.directories())) {
            asked = endpoints.endpoints(services.dialects(), workspace.endpoints().list(), terminal);
        }
        if (asked.size() > 1) {
            throw new InputException("%d models; expected one --endpoint, as each wording says whose it is".formatted(asked.size()));
        }
        var one = asked.getFirst();
        if (one.scripted()) {
            throw new InputException("--endpoint '%s' is a practice model: its answers are scripted and translate nothing; expected a real one, "
                    .formatted(one.spec()) + "for example ollama:qwen3");
        }
        return LocalServers.described(List.of(one), new Discovery(services.connections(), services.dialects(), keys)).getFirst();
    }

    private boolean isAgreed(ProbeSet set, Job job, List<Locale> to) throws IOException {
        terminal.say("Translate %s of '%s' into %s, each marked as a machine's\n%s".formatted(Words.count(job.gaps().size(), "text"), set.id(),
                String.join(", ", tags(to)), String.join("\n", PreflightText.figures(job.asSession().setup(), job.preflight(), "every one of these texts"))));
        boolean asks = !asking.agreedBeforehand() && terminal.asksPeople();
        boolean unknown = job.endpoint().priceUnknown() && !unknownPriceOk;
        if (unknown && !asks) {
            throw new InputException("the price of %s is not known; expected --unknown-price-ok".formatted(SafeText.line(job.endpoint().spec())));
        }
        if (!asking.agreedBeforehand() && !asks) {
            throw new InputException("nobody is there to agree to this; expected --yes");
        }
        return asking.agreedBeforehand() || terminal.confirms(unknown ? "Go on without knowing what it costs?" : "Go on?");
    }

    private int carryOut(Job job, Keys keys, Result result) throws InterruptedException {
        var outcomes = Collections.synchronizedList(new ArrayList<Outcome>());
        boolean stopped = false;
        try {
            new Translator(services.engine(keys)).run(job, outcome -> {
                outcomes.add(outcome);
                if (terminal.showsStatus()) {
                    terminal.status("%s of %s texts".formatted(Words.number(outcomes.size()), Words.number(job.gaps().size())));
                }
            });
        } catch (InterruptedException e) {
            stopped = true; // what came is kept
        }
        var translations = new Translations(job.endpoint(), outcomes);
        var translated = translations.in(result.document());
        translations.notTaken().forEach(this::say);
        terminal.say("%s%s of %s translated.".formatted(stopped ? "Stopped: " : "", Words.number(translations.taken().size()),
                Words.count(job.gaps().size(), "text")));
        if (translations.taken().isEmpty()) {
            terminal.say("Nothing was written.");
            return stopped ? ExitCode.STOPPED : ExitCode.ENVIRONMENT;
        }
        int code = keep(translated, result);
        Translations.factsWithoutCues(translated, result.to()).forEach((language, count) -> terminal.say(
                "To be done: cues in %s for %s; until then they are looked for in no answer to a question in it.".formatted(
                        language.toLanguageTag(), Words.count(count, "fact"))));
        return stopped ? ExitCode.STOPPED : code;
    }

    private int keep(SetDocument translated, Result result) {
        var problems = new ArrayList<Problem>();
        var numbered = switch (translated.check(result.file().toString())) {
            case ProbeFile.Good(_, var set) -> translated.withText("version", VersionNumber.after(result.set(), set));
            case ProbeFile.Broken broken -> {
                problems.addAll(broken.problems());
                yield translated;
            }
        };
        try {
            WholeFile.write(result.file(), numbered.json());
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + result.file(), e);
        }
        terminal.say("Wrote %s: '%s', version %s, all of it in %s".formatted(result.file(), numbered.text("id"), numbered.text("version"),
                String.join(", ", tags(numbered.languages()))));
        problems.forEach(problem -> terminal.say("to be mended: " + problem));
        return problems.isEmpty() ? ExitCode.DONE : ExitCode.DOES_NOT_HOLD;
    }

    private void say(Outcome.NotTaken outcome) {
        var detail = SafeText.line(outcome.detail());
        terminal.say("not taken: %s: %s%s".formatted(outcome.gap().place(), words(outcome.reason()), detail.isBlank() ? "" : ": " + shortened(detail)));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 100 ? text : text.substring(0, text.offsetByCodePoints(0, 100)) + "…";
    }

    private static String words(Outcome.Reason reason) {
        return switch (reason) {
            case BLOCKED -> "blocked by the service";
            case REFUSED -> "refused";
            case EMPTY -> "an empty answer";
            case CUT_OFF -> "the answer was cut off";
            case OTHER_LANGUAGE -> "in another language than asked";
            case PLACES -> "places between braces were lost or made up";
            case NOT_A_TRANSLATION -> "an answer or a comment, not a translation alone";
            case FAILED -> "failed";
            case NOT_ASKED -> "not asked, the model was given up";
            case CAP -> "not asked, a cost cap might have been exceeded";
        };
    }

    private static List<String> tags(List<Locale> languages) {
        return languages.stream().map(Locale::toLanguageTag).toList();
    }
}
