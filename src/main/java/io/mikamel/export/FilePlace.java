package io.mikamel.export;

import java.nio.file.Path;

/** Where in a file something is wrong; line 0 means the file as such. */
record FilePlace(Path file, int line) {

    ShapedDevicesException problem(Rule rule, String field, String reason) {
        return new ShapedDevicesException(this, rule, field, reason, null);
    }
}
