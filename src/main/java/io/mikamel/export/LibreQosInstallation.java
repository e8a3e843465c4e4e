package io.mikamel.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The LibreQoS that reads a ShapedDevices.csv, told by the VERSION_STRING beside it; only ever read. */
public final class LibreQosInstallation {

    private static final String VERSION_FILE = "VERSION_STRING";

    private final Path csv;

    public LibreQosInstallation(Path csv) {
        this.csv = csv.toAbsolutePath();
    }

    /** Empty if there is no readable VERSION_STRING beside the file, in {@code src} below it or in the directory above. */
    public Optional<LibreQosVersion> version() {
        Path directory = real(csv).resolveSibling(".").normalize();
        return List.of(
                        directory.resolve(VERSION_FILE),
                        directory.resolve("src").resolve(VERSION_FILE),
                        directory.resolve("..").resolve(VERSION_FILE).normalize())
                .stream()
                .map(LibreQosInstallation::versionIn)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A link into the installation leads to it. */
    private static Path real(Path csv) {
        try {
            return csv.toRealPath();
        } catch (IOException absent) {
            return csv;
        }
    }

    private static Optional<LibreQosVersion> versionIn(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return LibreQosVersion.of(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        } catch (IOException unreadable) {
            // As good as absent: the layout then stays the one that every version reads.
            return Optional.empty();
        }
    }
}
