package org.unsaid.store;

import java.io.Serial;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The workspace could not do what it was asked. Nothing of it was stored, and it may be asked again.
///
/// The message starts with what we were doing and never holds a key.
public final class StoreException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /// What stood in the way, for screens that word it in the reader's language.
    public enum Reason {
        DISK_FULL, READ_ONLY, LOCKED, RUNNING_ELSEWHERE, DAMAGED, NOT_A_WORKSPACE, NEWER, NOT_FOUND, IMPORTED, CLOSED, OTHER
    }

    private final Reason reason;

    StoreException(String doing, Reason reason, String what) {
        super(doing + ": " + what);
        this.reason = reason;
    }

    StoreException(String doing, Reason reason, String what, Throwable cause) {
        super(doing + ": " + what, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    static StoreException of(String doing, Throwable cause) {
        if (cause instanceof StoreException known) {
            return known;
        }
        var reason = code(cause).map(StoreException::reason).orElse(Reason.OTHER);
        return new StoreException(doing, reason, words(reason, cause), cause);
    }

    /// Whether it is the disk, a lock or the file, so that no other work would fare better now.
    static boolean isOfTheDisk(Throwable thrown) {
        return code(thrown).map(code -> switch (code) {
            case SQLITE_CONSTRAINT, SQLITE_ERROR, SQLITE_TOOBIG, SQLITE_MISMATCH, SQLITE_MISUSE, SQLITE_RANGE -> false;
            default -> true;
        }).orElse(false);
    }

    static boolean isOfSql(Throwable thrown) {
        return code(thrown).isPresent();
    }

    /// What the database said, however deep it is wrapped; its kind without details.
    private static Optional<SQLiteErrorCode> code(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .filter(SQLiteException.class::isInstance)
                .map(cause -> SQLiteErrorCode.getErrorCode(((SQLiteException) cause).getErrorCode() & 0xff))
                .findFirst();
    }

    private static Reason reason(SQLiteErrorCode code) {
        return switch (code) {
            case SQLITE_FULL -> Reason.DISK_FULL;
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> Reason.READ_ONLY;
            case SQLITE_BUSY, SQLITE_LOCKED -> Reason.LOCKED;
            case SQLITE_CORRUPT -> Reason.DAMAGED;
            case SQLITE_NOTADB -> Reason.NOT_A_WORKSPACE;
            default -> Reason.OTHER;
        };
    }

    private static String words(Reason reason, Throwable cause) {
        return switch (reason) {
            case DISK_FULL -> "the disk is full";
            case READ_ONLY -> "the file cannot be written";
            case LOCKED -> "another program keeps the workspace locked";
            case DAMAGED -> "the file is damaged";
            case NOT_A_WORKSPACE -> "the file is not a workspace";
            case RUNNING_ELSEWHERE, NEWER, NOT_FOUND, IMPORTED, CLOSED, OTHER -> rootMessage(cause);
        };
    }

    private static String rootMessage(Throwable thrown) {
        var cause = thrown;
        while (cause.getCause() != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
