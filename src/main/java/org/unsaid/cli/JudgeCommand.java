package org.unsaid.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.unsaid.endpoint.Discovery;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Keys;
import org.unsaid.judging.JudgeCounter;
import org.unsaid.judging.JudgeJob;
import org.unsaid.judging.Judging;
import org.unsaid.judging.Order;
import org.unsaid.run.ProgressMeter;
import org.unsaid.run.RunControl;
import org.unsaid.run.Till;
import org.unsaid.session.Judgement;
import org.unsaid.session.Judgement.Asked;
import org.unsaid.session.Session;
import org.unsaid.session.Trial;
import org.unsaid.store.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "judge",
        description = {
            "Has models label the answers of a session, by a fixed rubric and with a quotation for each label; or say what answers do with "
                    + "the facts of their question; or name the weaknesses of their code by CWE, each with its line.",
            "",
            "Each judge's label stands beside those of the rules and of people. Of several judges more than half decide; where they "
                    + "disagree the answer is doubtful. A judge that is blocked, refuses, fails or writes anything but what was asked for gives no "
                    + "label. A judge of the family or the maker of the model it judges is named as such.",
            "Ctrl-C stops; what was judged is kept. The same command goes on with what is missing."
        },
        footer = {
            "",
            "Examples:",
            "  unsaid judge first --endpoint ollama:qwen3 --unsure",
            "  unsaid judge first --sample 200 --seed 7 \\",
            "      --endpoint ollama:qwen3 ollama:mistral openrouter:google/gemma-3-27b-it",
            "  unsaid judge code --what weaknesses --endpoint ollama:qwen3 ollama:gemma3",
            "  unsaid judge first --endpoint ollama:qwen3 --outcome direct,partial --facts \\",
            "      --max-cost 2USD --yes"
        })
final class JudgeCommand implements Callable<Integer> {

    private final CommandServices services;
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "SESSION", description = "Name or id of the session.")
    private String name = "";

    @Mixin
    private final EndpointOption endpoints = new EndpointOption();

    @Mixin
    private final JudgedOptions judged = new JudgedOptions();

    @Option(names = "--what", split = ",", paramLabel = "WHAT", description = "What to ask for: ${COMPLETION-CANDIDATES} (default: label); a call "
            + "for each.", completionCandidates = Wanted.class)
    private List<String> what = List.of();

    @Option(names = "--facts", description = "--what label,facts. Also ask which facts of its question an answer says, contradicts or leaves out: a call more for each.")
    private boolean facts;

    @Option(names = "--only-facts", description = "The same, and no labels.")
    private boolean onlyFacts;

    @Option(names = "--retry-failed", description = "Also ask again where a judge gave no label, unless it was blocked or refused.")
    private boolean retryFailed;

    @Option(names = "--max-tokens", paramLabel = "N", description = "Longest answer of a judge, its reasoning included (default: 2000).")
    private int maxTokens = Order.USUAL.maxTokens().orElseThrow();

    @Option(names = "--temperature", paramLabel = "NUMBER", description = "From 0 to 2 (default: 0); 'default' sends none, for services that take none.")
    private String temperature = "0";

    @Mixin
    private final CostOptions costs = new CostOptions();

    @Mixin
    private final AskingOptions asking = new AskingOptions();

    @Mixin
    private final JsonOption json = new JsonOption();

    JudgeCommand(CommandServices services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var parameters = parameters();
        var keys = asking.open(services, terminal);
        try (var workspace = asking.workspaces().openExisting(services.directories())) {
            var session = WorkspaceOption.session(workspace, name);
            var order = new Order(judges(workspace, keys), judged.selection(session.setup()), asked(),
                    retryFailed ? Order.Again.IF_WORTH_IT : Order.Again.NEVER, parameters);
            var judging = new Judging(workspace, services.engine(keys), new Till(), services.dialects()::models);
            var open = judging.prepare(session, order);
            var job = open.withCaps(costs.capped(open.setup()).caps());
            if (job.calls() == 0) {
                terminal.say("Nothing to judge: no answer is meant that has what is asked about and that these judges were not asked about before.");
                JudgeText.leftOut(job).ifPresent(words -> terminal.say("Left out: " + words + "."));
                return ExitCode.DONE;
            }
            if (!isAgreed(job)) {
                terminal.say("Not judged; nothing was sent.");
                return ExitCode.STOPPED;
            }
            job.setup().endpoints().forEach(judge -> Keys.origin(judge.address()).ifPresent(origin -> keys.keyFor(judge.provider(), origin)));
            return carryOut(job, judging, workspace, session);
        }
    }

    /// For the help.
    static final class Wanted implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Asked.values()).map(JudgeText::word).iterator();
        }
    }

    private Set<Asked> asked() {
        if (!what.isEmpty()) {
            return named();
        }
        return onlyFacts ? EnumSet.of(Asked.FACTS) : facts ? EnumSet.of(Asked.LABEL, Asked.FACTS) : EnumSet.of(Asked.LABEL);
    }

    private Set<Asked> named() {
        if (facts || onlyFacts) {
            throw new InputException("--what and %s; expected one of them".formatted(facts ? "--facts" : "--only-facts"));
        }
        var named = EnumSet.noneOf(Asked.class);
        for (var word : what) {
            named.add(Arrays.stream(Asked.values()).filter(each -> JudgeText.word(each).equals(word)).findFirst()
                    .orElseThrow(() -> new InputException("--what '%s'; expected label, facts or weaknesses".formatted(word))));
        }
        return named;
    }

    private org.unsaid.endpoint.Parameters parameters() {
        if (maxTokens < 1) {
            throw new InputException("--max-tokens %d; expected at least 1".formatted(maxTokens));
        }
        return new org.unsaid.endpoint.Parameters(temperature(), Optional.of(maxTokens));
    }

    private Optional<Double> temperature() {
        if (temperature.equals("default")) {
            return Optional.empty();
        }
        try {
            double number = Double.parseDouble(temperature);
            if (number >= 0 && number <= 2) {
                return Optional.of(number);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new InputException("--temperature '%s'; expected a number from 0 to 2, or 'default'".formatted(temperature));
    }

    private List<Endpoint> judges(Workspace workspace, Keys keys) throws InterruptedException {
        var asked = endpoints.endpoints(services.dialects(), workspace.endpoints().list(), terminal);
        asked.stream().filter(Endpoint::scripted).findFirst().ifPresent(practice -> {
            throw new InputException("--endpoint '%s' is a practice model: its answers are scripted and judge nothing; expected a real one, "
                    .formatted(practice.spec()) + "for example ollama:qwen3");
        });
        return LocalServers.described(asked, new Discovery(services.connections(), services.dialects(), keys));
    }

    private boolean isAgreed(JudgeJob job) throws IOException {
        terminal.say(JudgeText.preflight(job, asked()));
        boolean asks = !asking.agreedBeforehand() && terminal.asksPeople();
        var unpriced = costs.unknownPriceOk() ? List.<Endpoint>of() : job.preflight().unpriced();
        if (!unpriced.isEmpty() && !asks) {
            throw new InputException("the price of %s is not known; expected --unknown-price-ok".formatted(PreflightText.specs(unpriced)));
        }
        if (!asking.agreedBeforehand() && !asks) {
            throw new InputException("nobody is there to agree to this; expected --yes");
        }
        return asking.agreedBeforehand() || terminal.confirms(unpriced.isEmpty() ? "Go on?" : "Go on without knowing what it costs?");
    }

    private int carryOut(JudgeJob job, Judging judging, Workspace workspace, Session session) throws InterruptedException {
        var counter = new JudgeCounter();
        var control = new RunControl();
        var meter = new ProgressMeter(job.calls(), 0, 0);
        var goOn = "What is missing is judged by the same command.";
        terminal.lastWords("Stopped. All that was judged is kept. " + goOn);
        var reports = new ArrayList<ProgressReport>(); // one, once it has begun
        try {
            judging.carryOut(job, control, purse -> {
                var begun = new ProgressReport(terminal, meter, control, purse).start();
                reports.add(begun);
                return begun;
            }, judgement -> {
                counter.add(judgement);
                print(judgement, workspace, session);
            });
        } catch (InterruptedException stopped) {
            terminal.say("Stopped: %s All that was judged is kept. %s".formatted(JudgeText.result(counter.tally()), goOn));
            throw stopped;
        } finally {
            reports.forEach(ProgressReport::close);
            terminal.lastWords("");
        }
        var result = JudgeText.result(counter.tally());
        if (json.wanted()) {
            terminal.say("Judged: " + result); // the other stream has the judgements
        } else {
            terminal.print(result);
        }
        if (meter.now().left() > 0) {
            terminal.say("%s outstanding. %s".formatted(Words.count(meter.now().left(), "call"), goOn));
            return ExitCode.STOPPED;
        }
        return ExitCode.DONE;
    }

    private void print(Judgement judgement, Workspace workspace, Session session) {
        if (json.wanted()) {
            var answer = workspace.trials().find(session.id(), judgement.part().trial()).map(Trial::reply).map(reply -> reply.text()).orElse("");
            terminal.printExactly(JudgeText.line(judgement, answer));
        }
    }
}
