package io.mikamel.export;

import java.nio.file.Path;

/** A file for LibreQoS could not be read, would not be accepted, or was not written. What stood there still stands. */
public abstract class ExportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;

    ExportException(Path file, String message, Throwable cause) {
        super(message, cause);
        this.file = file.toString();
    }

    /** The file that it is about. */
    public String file() {
        return file;
    }
}
