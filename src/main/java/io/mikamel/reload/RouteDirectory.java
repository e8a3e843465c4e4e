package io.mikamel.reload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The directory of routes, read whole each time: contents, not time stamps, tell a change, so that mounted volumes, atomic
 * renames and restored backups are all seen. Hidden files and what editors leave behind are not route files.
 */
final class RouteDirectory {

    private static final long LARGEST = 1024 * 1024;

    private final Path directory;

    RouteDirectory(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    Path path() {
        return directory;
    }

    /** Every route file by name. */
    Map<String, RouteText> read() throws IOException {
        Map<String, RouteText> files = new TreeMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, RouteDirectory::isRouteFile)) {
            for (Path entry : entries) {
                read(entry).ifPresent(file -> files.put(file.name(), file));
            }
        } catch (java.nio.file.DirectoryIteratorException e) {
            throw e.getCause();
        }
        return files;
    }

    private static boolean isRouteFile(Path entry) {
        String name = entry.getFileName().toString();
        return name.endsWith(".yaml") && !name.startsWith(".") && !name.startsWith("#");
    }

    private static Optional<RouteText> read(Path file) {
        try {
            return Optional.of(decode(file));
        } catch (NoSuchFileException e) {
            return Files.isSymbolicLink(file)
                    ? Optional.of(RouteText.unusable(file, "the link leads to no file"))
                    : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.of(RouteText.unusable(file, "the file is not UTF-8"));
        } catch (IOException e) {
            return Optional.of(RouteText.unusable(
                    file, "the file cannot be read: " + e.getClass().getSimpleName()));
        }
    }

    private static RouteText decode(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            return RouteText.unusable(file, "a directory, not a file");
        }
        if (Files.size(file) > LARGEST) {
            return RouteText.unusable(file, "the file is larger than 1 MiB");
        }
        byte[] bytes = Files.readAllBytes(file);
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.isBlank() ? RouteText.unusable(file, "the file is empty") : RouteText.of(file, text);
    }
}
