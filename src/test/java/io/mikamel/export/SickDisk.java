package io.mikamel.export;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;

/** A disk that can be full or read-only for a while, and on which somebody else can write in between. Thread-safe. */
public final class SickDisk extends DelegatingOperations {

    /** What it lets nobody do. */
    public enum Ailment {
        NONE(""),
        FULL("No space left on device"),
        FULL_FOR_VERSIONS("No space left on device"),
        READ_ONLY("permission denied"),
        NO_RENAME("permission denied");

        private final String words;

        Ailment(String words) {
            this.words = words;
        }

        /** What the operator is told. */
        public String words() {
            return words;
        }
    }

    private static final Runnable NOBODY = () -> {};

    private final AtomicReference<Runnable> somebody = new AtomicReference<>(NOBODY);
    private volatile Ailment ailment = Ailment.NONE;

    public AtomicFile file(Path file, Path versions) {
        return new AtomicFile(file, versions, Clock.systemUTC(), this);
    }

    public void ailment(Ailment now) {
        ailment = now;
    }

    /** What somebody does once, between our first look at the file and our last. */
    public void meanwhile(Runnable what) {
        somebody.set(what);
    }

    @Override
    public void writeAndSync(Path file, byte[] content) throws IOException {
        boolean temporary = file.toString().endsWith(".tmp");
        if (ailment == Ailment.READ_ONLY) {
            throw new AccessDeniedException(file.toString());
        }
        if (ailment == Ailment.FULL || ailment == Ailment.FULL_FOR_VERSIONS && !temporary) {
            Files.write(file, java.util.Arrays.copyOf(content, content.length / 2));
            throw new IOException("No space left on device");
        }
        super.writeAndSync(file, content);
        if (temporary) {
            somebody.getAndSet(NOBODY).run();
        }
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        if (ailment == Ailment.NO_RENAME) {
            throw new AccessDeniedException(to.toString());
        }
        super.rename(from, to);
    }
}
