package org.unsaid.evidence;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// Something that was done with a session.
///
/// @param by     the person's name on their computer
/// @param detail what it was done with, for example the name of a file
public record CustodyEvent(What what, String by, Instant at, String detail) {

    public enum What {
        CREATED("created"),
        /// A session of an earlier version was chained for the first time: what is before that is attested by nobody.
        CHAINED("chained"),
        RUN("run"),
        RENAMED("renamed"),
        EXPORTED("exported"),
        IMPORTED("imported"),
        DELETED("deleted"),
        RESTORED("restored");

        private final String word;

        What(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /// Whether it leaves what the session says as it is, so that a fingerprint taken before still holds.
        public boolean leavesContent() {
            return switch (this) {
                case EXPORTED, IMPORTED, DELETED, RESTORED -> true;
                case CREATED, CHAINED, RUN, RENAMED -> false;
            };
        }

        static Optional<What> of(String word) {
            return Arrays.stream(values()).filter(what -> what.word.equals(word)).findFirst();
        }
    }

    /// As this person does it now.
    public static CustodyEvent now(What what, String detail) {
        return new CustodyEvent(what, person(), Instant.now(), detail);
    }

    /// Who works at this computer.
    public static String person() {
        return System.getProperty("user.name", "");
    }
}
