package io.mikamel.app;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The directory Mikamel is run in: {@code application.properties}, {@code routers.csv} and {@code routes/}, each of which
 * may be missing.
 */
record ConfigDirectory(Path path) {

    private static final String PROPERTIES = "application.properties";

    ConfigDirectory {
        path = path.toAbsolutePath().normalize();
        if (!Files.isDirectory(path)) {
            throw new BadConfigurationException("--config %s: no such directory".formatted(path), null);
        }
    }

    /** What application.properties says, nothing if there is no such file. */
    Properties properties() {
        Properties properties = new Properties();
        Path file = path.resolve(PROPERTIES);
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new BadConfigurationException("%s cannot be read".formatted(file), e);
            }
        }
        return properties;
    }

    Path routes() {
        return path.resolve("routes");
    }

    boolean hasRoutes() {
        return Files.isDirectory(routes());
    }
}
