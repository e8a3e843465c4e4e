package io.mikamel.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * A file that is replaced as a whole or not at all: {@code NAME.tmp} beside it, fsync, rename. LibreQoS takes notice of the
 * rename only. One writer at a time, here and in other processes; a link is followed to the file behind it.
 */
public final class AtomicFile {

    private static final int KEPT_VERSIONS = 20;
    private static final int MOST_LINKS = 40;

    private final Path file;
    private final FileVersions versions;
    private final Clock clock;
    private final FileOperations files;

    /** The last 20 previous contents go into the directory of versions, which is made if need be. */
    public AtomicFile(Path file, Path versions, Clock clock) {
        this(file, versions, KEPT_VERSIONS, clock);
    }

    /** @param kept so many previous contents go into the directory of versions, at least one */
    public AtomicFile(Path file, Path versions, int kept, Clock clock) {
        this(file, new DiskOperations(), versions, kept, clock);
    }

    AtomicFile(Path file, Path versions, Clock clock, FileOperations files) {
        this(file, files, versions, KEPT_VERSIONS, clock);
    }

    private AtomicFile(Path file, FileOperations files, Path versions, int kept, Clock clock) {
        if (kept < 1) {
            throw new IllegalArgumentException("%d versions of %s: at least one must be kept".formatted(kept, file));
        }
        this.file = file.toAbsolutePath();
        this.versions = new FileVersions(files, versions, file.getFileName().toString(), kept);
        this.clock = clock;
        this.files = files;
    }

    /**
     * Writes the content unless the file holds it already.
     *
     * @param asRead what the file held when it was read
     * @return whether anything was written
     * @throws FileChangedException if the file holds something else by now
     * @throws FileWriteException if the file system does not let it happen
     */
    public synchronized boolean write(byte[] content, Fingerprint asRead) {
        Path target = target();
        requireSame(target, asRead);
        if (asRead.equals(Fingerprint.of(content))) {
            return false;
        }
        requireDirectory(target);
        WriteLock.whileHeld(target, () -> replace(target, content, asRead));
        return true;
    }

    /** A link's own target, so that the link itself stays. */
    private Path target() {
        Path target = file;
        try {
            for (int i = 0; Files.isSymbolicLink(target); i++) {
                if (i == MOST_LINKS) {
                    throw new FileWriteException(file, "it is a link to itself");
                }
                target = target.resolveSibling(Files.readSymbolicLink(target)).normalize();
            }
        } catch (IOException cause) {
            throw new FileWriteException(file, "the link cannot be followed", cause);
        }
        return target;
    }

    private void requireDirectory(Path target) {
        if (!Files.isDirectory(target.getParent())) {
            throw new FileWriteException(file, "there is no directory " + target.getParent());
        }
        if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileWriteException(file, "it is a directory");
        }
    }

    private void replace(Path target, byte[] content, Fingerprint asRead) {
        Path temporary = target.resolveSibling(target.getFileName() + ".tmp");
        try {
            step("cannot write " + temporary, () -> files.writeAndSync(temporary, content));
            step("cannot set permissions of " + temporary, () -> files.copyOwnership(target, temporary));
            requireSame(target, asRead).ifPresent(this::keepVersion);
            requireSame(target, asRead);
            step("cannot rename " + temporary, () -> files.rename(temporary, target));
        } catch (ExportException failure) {
            cleanUp(temporary, failure);
            throw failure;
        }
        files.syncDirectory(target.getParent());
    }

    private void keepVersion(byte[] previous) {
        step("cannot keep the previous version", () -> versions.keep(previous, clock.instant()));
    }

    private Optional<byte[]> requireSame(Path target, Fingerprint asRead) {
        Optional<byte[]> present;
        try {
            present = files.read(target);
        } catch (IOException cause) {
            throw new FileWriteException(file, "cannot read it again before writing", cause);
        }
        if (!present.map(Fingerprint::of).orElse(Fingerprint.ABSENT).equals(asRead)) {
            throw new FileChangedException(file);
        }
        return present;
    }

    private void cleanUp(Path temporary, ExportException failure) {
        try {
            files.deleteIfExists(temporary);
        } catch (IOException leftBehind) {
            failure.addSuppressed(leftBehind);
        }
    }

    private void step(String what, Step step) {
        try {
            step.run();
        } catch (IOException cause) {
            throw new FileWriteException(file, what, cause);
        }
    }

    private interface Step {
        void run() throws IOException;
    }
}
