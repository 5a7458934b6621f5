package org.unsaid.probe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads files of the format `unsaid.probe-set/1`, strictly, and names every problem of a file, not only the first.
///
/// What the schema says of the shape of a file is checked in [ProbeSetShape], what its parts say of one another in
/// [ProbeSetCheck].
public final class ProbeSetReader {

    public static final String FORMAT = "unsaid.probe-set/1";
    static final int LARGEST = 32 << 20;

    private ProbeSetReader() {}

    /// Reads a file; that it cannot be opened is a problem of the file like any other.
    public static ProbeFile read(Path file) {
        var name = String.valueOf(file.getFileName());
        try (var in = Files.newInputStream(file)) {
            return read(name, in.readNBytes(LARGEST + 1));
        } catch (IOException e) {
            return unreadable(name, e);
        }
    }

    static ProbeFile.Broken unreadable(String file, IOException e) {
        var problems = new Problems(file);
        problems.add("file", e.toString(), "a file that can be read");
        return problems.broken();
    }

    /// @param file  name by which problems call it
    /// @param bytes the whole file, in UTF-8
    public static ProbeFile read(String file, byte[] bytes) {
        var problems = new Problems(file);
        if (bytes.length > LARGEST) {
            problems.add("file", "more than " + (LARGEST >> 20) + " MB", "at most " + (LARGEST >> 20) + " MB");
            return problems.broken();
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return JsonTree.read(text, problems)
                    .map(root -> ProbeSetShape.read(root, problems))
                    .orElseGet(problems::broken);
        } catch (CharacterCodingException e) {
            problems.add("file", e.toString(), "text in UTF-8");
            return problems.broken();
        }
    }
}
