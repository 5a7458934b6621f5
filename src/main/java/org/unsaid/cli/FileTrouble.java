package org.unsaid.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/// What went wrong with a file, in words for people: which place, what it is and what was expected.
final class FileTrouble {

    /// Of a file that is written beside the one it will be.
    private static final String DRAFT = "\\.part$";

    private FileTrouble() {}

    static String of(UncheckedIOException trouble) {
        var cause = Objects.requireNonNull(trouble.getCause());
        var doing = String.valueOf(trouble.getMessage());
        return doing.equals(cause.toString()) ? of(cause) : doing + ": " + (cause instanceof FileSystemException system ? reason(system) : of(cause));
    }

    static String of(IOException trouble) {
        return switch (trouble) {
            case FileSystemException system when system.getFile() != null -> place(system) + ": " + reason(system);
            case FileSystemException system -> reason(system);
            case CharacterCodingException _ -> "it is no text in UTF-8; expected one";
            default -> trouble.getMessage() == null || trouble.getMessage().isBlank() ? "it could not be read or written" : trouble.getMessage();
        };
    }

    private static String reason(FileSystemException trouble) {
        return switch (trouble) {
            case NoSuchFileException _ -> missing(trouble);
            case AccessDeniedException _ -> "permission denied; expected a place that you may read and write";
            case FileAlreadyExistsException _ -> Files.isRegularFile(Path.of(place(trouble)))
                    ? "'%s' is a file; expected a folder".formatted(place(trouble)) : "'%s' is there already".formatted(place(trouble));
            case NotDirectoryException _ -> "'%s' is no folder; expected one".formatted(place(trouble));
            default -> other(trouble);
        };
    }

    private static String missing(FileSystemException trouble) {
        if (trouble.getFile() == null) {
            return "there is no such file";
        }
        var folder = Path.of(place(trouble)).toAbsolutePath().getParent();
        return folder == null || Files.isDirectory(folder) ? "there is no file '%s'".formatted(place(trouble))
                : "there is no folder '%s'; expected one that exists".formatted(folder);
    }

    /// The system's own words, which begin with a capital letter.
    private static String other(FileSystemException trouble) {
        var reason = trouble.getReason();
        return switch (reason == null ? "" : reason) {
            case "" -> "it could not be read or written";
            case "Is a directory" -> "is a folder; expected a file";
            case "Not a directory" -> "a part of '%s' is a file; expected a folder".formatted(place(trouble));
            default -> reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1);
        };
    }

    private static String place(FileSystemException trouble) {
        return String.valueOf(trouble.getFile()).replaceFirst(DRAFT, "");
    }
}
