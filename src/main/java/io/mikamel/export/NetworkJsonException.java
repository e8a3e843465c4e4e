package io.mikamel.export;

import java.nio.file.Path;

/** A network.json that cannot be read, or that LibreQoS would refuse; nothing is written over it. */
public final class NetworkJsonException extends ExportException {

    private static final long serialVersionUID = 1L;

    NetworkJsonException(Path file, String place, String reason, Throwable cause) {
        super(file, file + (place.isEmpty() ? "" : ", " + place) + ": " + reason, cause);
    }
}
