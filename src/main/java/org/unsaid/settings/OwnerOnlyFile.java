package org.unsaid.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;

/// Writes a file that nobody but its owner may read, whole or not at all.
final class OwnerOnlyFile {

    private static final FileAttribute<?>[] OWNER_ONLY = {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))};

    private OwnerOnlyFile() {}

    static void write(Path file, byte[] content) throws IOException {
        var target = file.toAbsolutePath();
        var folder = Files.createDirectories(target.resolveSibling(""));
        boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
        var draft = Files.createTempFile(folder, "." + target.getFileName(), ".part", posix ? OWNER_ONLY : new FileAttribute<?>[0]);
        try {
            if (!posix) {
                ownerOnly(draft);
            }
            try (var out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            replace(draft, target);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void ownerOnly(Path draft) throws IOException {
        var view = Files.getFileAttributeView(draft, AclFileAttributeView.class);
        if (view != null) { // a stick may know no owners
            view.setAcl(List.of(AclEntry.newBuilder().setType(AclEntryType.ALLOW).setPrincipal(view.getOwner())
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class)).build()));
        }
    }

    private static void replace(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) { // some network drives
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
