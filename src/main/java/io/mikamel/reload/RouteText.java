package io.mikamel.reload;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of routes as it was read at one moment.
 *
 * @param text its content, empty if there is a problem
 * @param problem why its content cannot be taken at all, such as an empty or unreadable file
 */
record RouteText(Path path, String text, Optional<String> problem) {

    static RouteText of(Path path, String text) {
        return new RouteText(path, text, Optional.empty());
    }

    static RouteText unusable(Path path, String problem) {
        return new RouteText(path, "", Optional.of(problem));
    }

    String name() {
        return path.getFileName().toString();
    }
}
