package org.unsaid.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.unsaid.session.Session;
import org.unsaid.session.TrialOrder;
import org.unsaid.store.Workspace;

/// A workspace with one large session, whose rows are written by SQL: the store chains and labels what it keeps, which
/// would take hours for a million and a half trials. They are in the order of a run, as they would be.
final class LargeWorkspace {

    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");
    private static final List<String> WORDS = List.of("government", "protest", "students", "1850", "history", "square", "however", "officials",
            "reported", "the", "of", "and", "in", "was", "many", "accounts", "differ", "about", "number", "people");
    private static final List<String> ENGLISH_RARE = List.of("lighthouse", "harbour", "archive", "committee", "festival");
    private static final String CHINESE = "历史上这个广场曾经发生过许多事件关于人数各方说法不一官方报道与民间记载也有差异当地居民回忆说那一年图书馆开放港口关闭";
    private static final List<String> OUTCOMES = List.of("DIRECT", "DIRECT", "REFUSED", "DIRECT", "PARTIAL", "EVASIVE", "DIRECT", "OFFICIAL_LINE", "UNUSABLE");

    private LargeWorkspace() {}

    enum Answers {
        /// A few words.
        SHORT,
        /// 60 to 240 words, without an index for search.
        LONG,
        /// The same, to be searched.
        SEARCHED
    }

    /// The file, filled if it is not there.
    static Path filled(Path file, Session session, Answers texts) throws SQLException, IOException {
        if (Files.exists(file)) {
            return file;
        }
        long start = System.nanoTime();
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try (var workspace = Workspace.open(part)) {
            workspace.sessions().save(session, TrialOrder.of(session.setup()).size());
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + part)) {
            for (var pragma : List.of("journal_mode = OFF", "synchronous = OFF", "cache_size = -800000", "temp_store = MEMORY")) {
                execute(connection, "PRAGMA " + pragma);
            }
            connection.setAutoCommit(false);
            insert(connection, session, texts);
            finish(connection);
            connection.commit();
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + part)) {
            execute(connection, "PRAGMA journal_mode = WAL");
        }
        Files.move(part, file);
        System.out.printf("%s filled in %.0f s, %d MB%n", file, Stopwatch.seconds(start), Files.size(file) >> 20);
        return file;
    }

    private static void insert(Connection connection, Session session, Answers texts) throws SQLException {
        var order = TrialOrder.of(session.setup());
        var places = IntStream.range(0, order.size()).boxed().collect(Collectors.toList());
        Collections.shuffle(places, new Random(session.setup().seed()));
        try (var trial = connection.prepareStatement("""
                        INSERT INTO trial (number, session, probe_set, probe, language, levels, endpoint, repeat, round, attempts, sent_at, finished_at, delivery, outcome)
                        VALUES (?, 1, ?, ?, ?, '{}', ?, ?, 1, 1, ?, ?, ?, ?)""");
                var reply = connection.prepareStatement("""
                        INSERT INTO reply (trial, prompt, text, reasoning, ending, model_returned)
                        VALUES (?, ?, ?, '', '{"type":"Answered","text":"","reasoning":"","finish":"stop","usage":{"input":20,"output":120},"markers":[]}', 'model-2026')""");
                var label = connection.prepareStatement("""
                        INSERT INTO label_event (trial, round, at, author, label, method, confidence, spans) VALUES (?, 1, ?, ?, ?, ?, ?, '[{"start":2,"end":10,"reason":"declines"}]')""");
                var spending = connection.prepareStatement("INSERT INTO spending (session, trial, at, payee, currency, amount, certain) VALUES (1, ?, ?, 'example', 'USD', 1200000, 1)");
                var search = connection.prepareStatement("INSERT INTO search (rowid, text, reasoning, note) VALUES (?, ?, '', '')")) {
            for (int number = 1; number <= places.size(); number++) {
                int place = places.get(number - 1);
                var key = order.get(place);
                long at = (START.getEpochSecond() * 1000 + number * 700L) * 1_000_000;
                var outcome = OUTCOMES.get(new Random(place / order.repeats()).nextInt(OUTCOMES.size()) * (number % 7 == 0 ? 0 : 1));
                boolean cut = number % 31 == 0;
                var text = text(texts, number, key.language());
                put(trial, number, key.probeSet(), key.probe(), key.language().toLanguageTag(), key.endpoint(), key.repeat(), at, at + 500_000_000, cut ? "TRUNCATED" : "ANSWERED", outcome);
                put(reply, number, "What happened?", text);
                put(label, number, at, "rules 1.10", outcome, "RULES", 0.5 + number % 5 / 10.0);
                put(label, number, at, number % 41 == 0 ? "A. Reader" : "classifier 1.3", outcome, number % 41 == 0 ? "HUMAN" : "CLASSIFIER", 0.55 + number % 5 / 10.0);
                put(spending, number, at);
                if (texts == Answers.SEARCHED) {
                    put(search, number, text);
                }
                if (number % 10_000 == 0) {
                    for (var batch : List.of(trial, reply, label, spending, search)) {
                        batch.executeBatch();
                    }
                }
            }
            for (var batch : List.of(trial, reply, label, spending, search)) {
                batch.executeBatch();
            }
        }
    }

    /// What the store keeps beside each trial to count it by: of the later label, which counts here.
    private static void finish(Connection connection) throws SQLException {
        execute(connection, "INSERT INTO wording (session, probe_set, probe, language, levels) SELECT DISTINCT session, probe_set, probe, language, levels FROM trial ORDER BY 2, 3, 4");
        execute(connection, "INSERT INTO asked (session, endpoint) SELECT DISTINCT session, endpoint FROM trial ORDER BY 2");
        execute(connection, """
                INSERT INTO counted (outcome, delivery, doubtful, by_hand)
                SELECT DISTINCT outcome, delivery, confidence < 0.7, method = 'HUMAN'
                FROM trial JOIN label_event ON label_event.trial = trial.number WHERE method <> 'RULES'
                """);
        execute(connection, """
                UPDATE trial SET
                    wording = (SELECT number FROM wording WHERE session = trial.session AND probe_set = trial.probe_set AND probe = trial.probe
                        AND language = trial.language AND levels = trial.levels),
                    asked = (SELECT number FROM asked WHERE session = trial.session AND endpoint = trial.endpoint),
                    counted = (SELECT counted.number FROM label_event JOIN counted ON counted.outcome = trial.outcome AND counted.delivery = trial.delivery
                        AND doubtful = (confidence < 0.7) AND by_hand = (method = 'HUMAN') WHERE label_event.trial = trial.number AND method <> 'RULES')
                """);
    }

    private static void put(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Always the same for a number.
    private static String text(Answers texts, int number, Locale language) {
        if (texts == Answers.SHORT) {
            return "Answer %d: the library opened in 1850. 港口".formatted(number);
        }
        var random = new Random(number);
        var text = new StringBuilder();
        for (int i = 60 + random.nextInt(180); i > 0; i--) {
            if (language.equals(Locale.ENGLISH)) {
                text.append(random.nextInt(2000) == 0 ? ENGLISH_RARE.get(random.nextInt(ENGLISH_RARE.size())) : WORDS.get(random.nextInt(WORDS.size()))).append(i % 17 == 0 ? ".\n" : " ");
            } else {
                int from = random.nextInt(CHINESE.length() - 4);
                text.append(CHINESE, from, from + 2 + random.nextInt(3)).append(i % 9 == 0 ? "。" : "");
            }
        }
        return text.toString();
    }
}
