package org.unsaid.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.unsaid.evidence.Kind.Part;
import org.unsaid.evidence.Manifest.PartSum;
import org.unsaid.evidence.Verification.Problem;

/// The records of a chain in their order, out of the parts of a bundle that hold them. Not safe for more than one thread.
final class ChainWalk implements AutoCloseable {

    private final Chain chain;
    private final List<Head> heads = new ArrayList<>();
    private final ChainCheck check = new ChainCheck();

    /// A part, and the record in it that comes next.
    private static final class Head {

        private final LineReader reader;
        private Optional<Line> line = Optional.empty();
        private Optional<Problem> problem = Optional.empty();

        Head(LineReader reader) {
            this.reader = reader;
            advance();
        }

        void advance() {
            try {
                line = reader.next();
            } catch (BrokenException e) {
                line = Optional.empty();
                problem = Optional.of(new Problem(reader.place(), String.valueOf(e.getMessage())));
            }
        }
    }

    private ChainWalk(Chain chain) {
        this.chain = chain;
    }

    static ChainWalk of(Archive archive, Chain chain) throws BadPartException, IOException {
        var walk = new ChainWalk(chain);
        for (var part : Part.values()) {
            if (part.chain() == chain) {
                try {
                    walk.heads.add(new Head(archive.lines(part)));
                } catch (BrokenException e) {
                    walk.close();
                    throw new BadPartException(new Problem(part.file(), String.valueOf(e.getMessage())));
                }
            }
        }
        return walk;
    }

    /// A part, or a record, is not as it must be.
    static final class BadPartException extends Exception {

        private static final long serialVersionUID = 1;
        private final transient Problem problem;

        BadPartException(Problem problem) {
            super(problem.where() + " " + problem.what());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    /// The next record, which was checked; empty at the end.
    ///
    /// @throws BadPartException where the first bad record stands
    Optional<Line> next() throws BadPartException {
        var first = heads.stream().filter(head -> head.line.isPresent())
                .min((one, other) -> Long.compare(one.line.orElseThrow().number(), other.line.orElseThrow().number()));
        var expected = check.end().records() + 1;
        var broken = heads.stream().flatMap(head -> head.problem.stream()).findFirst();
        if (broken.isPresent() && first.flatMap(head -> head.line).filter(line -> line.number() == expected).isEmpty()) {
            throw new BadPartException(named(broken.get(), expected));
        }
        if (first.isEmpty()) {
            return Optional.empty();
        }
        var line = first.get().line.orElseThrow();
        var problem = check.next(line);
        if (problem.isPresent()) {
            throw new BadPartException(named(problem.get(), expected));
        }
        first.get().advance();
        return Optional.of(line);
    }

    private Problem named(Problem problem, long expected) {
        return new Problem(chain.word() + ", record " + expected + ": " + problem.where(), problem.what());
    }

    /// How far it went.
    Fingerprint.End end() {
        return check.end();
    }

    /// What the parts came to, once the end was reached.
    List<PartSum> sums() {
        return heads.stream().map(head -> head.reader.sum()).toList();
    }

    @Override
    public void close() throws IOException {
        for (var head : heads) {
            head.reader.close();
        }
    }
}
