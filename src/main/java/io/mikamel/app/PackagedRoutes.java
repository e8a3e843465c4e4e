package io.mikamel.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The routes that come inside the jar: what runs where no {@code routes/} stands, and what the demo puts there. */
final class PackagedRoutes {

    /** Where Camel finds them. */
    static final String PATTERN = "classpath:routes/*.yaml";

    private static final String FOLDER = "routes";

    private PackagedRoutes() {}

    /** Copies each file that does not stand there yet, so that edits survive. */
    static void copyTo(Path directory) throws IOException {
        Files.createDirectories(directory);
        URI code = location();
        if (code.getPath().endsWith(".jar")) {
            try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + code), Map.of())) {
                copy(jar.getPath(FOLDER), directory);
            }
        } else {
            copy(Path.of(code).resolve(FOLDER), directory);
        }
    }

    private static URI location() throws IOException {
        try {
            return PackagedRoutes.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
        } catch (URISyntaxException e) {
            throw new IOException("the place of the program's jar is not a URI", e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> listing = Files.list(from)) {
            files = listing.sorted().toList();
        }
        for (Path file : files) {
            Path target = to.resolve(file.getFileName().toString());
            if (Files.notExists(target)) {
                try (InputStream content = Files.newInputStream(file)) {
                    Files.copy(content, target);
                }
            }
        }
    }
}
