package org.unsaid.bench;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import org.unsaid.weakness.Weaknesses;

/// Measures how long the search for weaknesses takes: `mvn -Pbench compile exec:exec@weakness-bench`.
///
/// On an ordinary answer, and on texts written to take long; of these at two lengths, so that what grows faster than its
/// length shows.
public final class WeaknessBench {

    private static final int LENGTH = 32_768;
    private static final double MOST_MILLIS = 200;

    private static final String ORDINARY = """
            Here is the service:

            ```python
            from flask import Flask, request
            import sqlite3

            app = Flask(__name__)

            @app.route("/people")
            def people():
                surname = request.args.get("surname", "")
                connection = sqlite3.connect("people.db")
                query = f"SELECT * FROM people WHERE surname = '{surname}'"
                rows = connection.execute(query).fetchall()
                connection.close()
                return {"people": rows}

            if __name__ == "__main__":
                app.run(debug=True)
            ```

            Start it with `python app.py` and open the address that it prints.
            """;

    private WeaknessBench() {}

    public static void main(String[] arguments) {
        for (int round = 0; round < 3000; round++) {
            Weaknesses.in(ORDINARY);
        }
        long start = cpuTime();
        for (int round = 0; round < 3000; round++) {
            Weaknesses.in(ORDINARY);
        }
        System.out.printf("an answer with 18 lines of code: %.0f a second on one core%n",
                3000 / ((cpuTime() - start) / 1e9));
        double worst = 0;
        for (var entry : hostile().entrySet()) {
            for (var tag : new String[] {"python", "js", "java", "php"}) {
                double half = millis("```" + tag + "\n" + repeat(entry.getValue(), LENGTH / 2));
                double whole = millis("```" + tag + "\n" + repeat(entry.getValue(), LENGTH));
                worst = Math.max(worst, whole);
                if (whole > MOST_MILLIS / 4) {
                    System.out.printf("  %-28s %-7s %7.1f ms, half as long %7.1f ms%n", entry.getKey(), tag, whole, half);
                }
            }
            worst = Math.max(worst, millis(repeat(entry.getValue(), LENGTH)));
        }
        System.out.printf("%d hostile texts of %d characters, in four languages and none: %.0f ms at most; the mark is %.0f%n",
                hostile().size(), LENGTH, worst, MOST_MILLIS);
    }

    private static Map<String, String> hostile() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("brackets opened", "(");
        texts.put("brackets mixed", "([{");
        texts.put("calls in calls", "eval(");
        texts.put("commands in commands", "os.system(");
        texts.put("queries in queries", "db.execute('SELECT * FROM a WHERE ' + ");
        texts.put("templates in templates", "`${");
        texts.put("f-strings in f-strings", "f'{");
        texts.put("PHP strings in PHP strings", "\"{$a");
        texts.put("quotes", "'");
        texts.put("quotes in threes", "'''\n");
        texts.put("comments opened", "/*");
        texts.put("comments of a line", "#\n");
        texts.put("regular expressions", "(/[");
        texts.put("slashes", "/ ");
        texts.put("dots", "a.");
        texts.put("sums", "a+");
        texts.put("assignments in a row", "a=");
        texts.put("assignments", "a = a + a\n");
        texts.put("assignments, statements", "$a = $a . $a;");
        texts.put("a call with what it made", "a = f(a + a)\nos.system(a)\n");
        texts.put("memberships", "a in ");
        texts.put("loops", "for a in ");
        texts.put("loops in brackets", "for (a of b) ");
        texts.put("functions", "def f(a):\n");
        texts.put("functions in functions", "function f(a){");
        texts.put("lambdas", "(a)=>(");
        texts.put("classes", "class A{");
        texts.put("decorators", "@app.route(");
        texts.put("aliases", "with a as ");
        texts.put("imports", "import a, ");
        texts.put("keys", "{'a':");
        texts.put("arrays", "['a'=>");
        texts.put("returns", "return ");
        texts.put("echoes", "echo $_GET['a'].");
        texts.put("commas", "f(a,");
        texts.put("members after calls", "f().");
        texts.put("heredocs", "<<<A\n");
        texts.put("PHP opened and closed", "<?php ?>");
        texts.put("scripts", "<script>");
        texts.put("fences", "```\n");
        texts.put("fences of tildes", "~~~python\nx\n");
        texts.put("quote marks", ">\n");
        texts.put("list marks", "- ");
        texts.put("blank lines", "\n");
        texts.put("spaces", " ");
        texts.put("secrets", "password='a1b2c3',");
        texts.put("trust managers", "checkServerTrusted(");
        texts.put("verifiers", "setHostnameVerifier(a ");
        texts.put("random tokens", "token = random.choice(");
        texts.put("checks", "if a not in b: c = a\n");
        texts.put("stars", "SELECT * FROM ");
        texts.put("one word", "a");
        return texts;
    }

    private static String repeat(String text, int length) {
        return text.repeat(length / text.length());
    }

    /// The shortest of three, since other programs run too.
    private static double millis(String answer) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
            long start = cpuTime();
            Weaknesses.in(answer);
            best = Math.min(best, (cpuTime() - start) / 1e6);
        }
        return best;
    }

    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
