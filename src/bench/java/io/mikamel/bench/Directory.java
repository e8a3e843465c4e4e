package io.mikamel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A directory that is there as long as it is used. */
record Directory(Path path) implements AutoCloseable {

    static Directory temporary() throws IOException {
        return new Directory(Files.createTempDirectory("mikamel-bench"));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
