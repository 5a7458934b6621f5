package org.unsaid.evidence;

import java.io.IOException;
import java.nio.file.Path;
import org.unsaid.evidence.Verification.Broken;
import org.unsaid.evidence.Verification.Intact;
import org.unsaid.evidence.Verification.NotABundle;

/// Verifies the files it is given, a line of output each, in a process that has little memory.
final class VerifyMany {

    private VerifyMany() {}

    public static void main(String[] files) throws IOException {
        for (var file : files) {
            System.out.println(switch (Verifier.verify(Path.of(file))) {
                case Intact _ -> 0;
                case Broken _ -> 1;
                case NotABundle _ -> 2;
            });
        }
    }
}
