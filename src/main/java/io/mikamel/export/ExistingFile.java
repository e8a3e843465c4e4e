package io.mikamel.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a file that may be missing, and nothing that only looks like one. */
final class ExistingFile {

    /** A million rows take a tenth of it. */
    private static final long LARGEST = 1L << 30;

    private ExistingFile() {}

    static Optional<byte[]> read(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new IOException(Files.isDirectory(file) ? "is a directory" : "is not a regular file");
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw new IOException("is larger than 1 GiB");
            }
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }
}
