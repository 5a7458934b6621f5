package org.unsaid.evidence;

import java.util.TreeMap;

/// A record with its salt and its hash; a place in a chain it has not yet.
public record SealedFacts(Facts facts, Salt salt, String hash) {

    public static SealedFacts of(Facts facts) {
        return of(facts, Salt.random());
    }

    public static SealedFacts of(Facts facts, Salt salt) {
        var digest = Sha256.digest(); // one for all: an answer has a hundred hashes
        var leaves = new TreeMap<String, String>();
        facts.fields().forEach((name, value) -> leaves.put(name, Line.leaf(salt.of(name, digest), CanonicalJson.write(value), digest)));
        return new SealedFacts(facts, salt, Line.hash(facts.kind(), leaves));
    }

    /// As a line of a bundle.
    ///
    /// @param hash as it was stored when the record was made; where the facts were changed since, it is another
    public Line line(long number, String hash, String link) {
        var digest = Sha256.digest();
        var salts = new TreeMap<String, String>();
        facts.fields().keySet().forEach(name -> salts.put(name, salt.of(name, digest)));
        return new Line(number, facts.kind(), facts.fields(), salts, new TreeMap<>(), hash, link, facts.body().map(Bodies::of));
    }
}
