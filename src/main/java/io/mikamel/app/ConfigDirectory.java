package io.mikamel.app;

import io.mikamel.settings.SettingsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The directory Mikamel is run in: {@code application.properties}, {@code routers.csv} and {@code routes/}, each of which
 * may be missing.
 */
record ConfigDirectory(Path path) {

    ConfigDirectory {
        path = path.toAbsolutePath().normalize();
        if (!Files.isDirectory(path)) {
            throw new SettingsException("--config %s: no such directory".formatted(path), null);
        }
    }

    Path routes() {
        return path.resolve("routes");
    }

    boolean hasRoutes() {
        return Files.isDirectory(routes());
    }
}
