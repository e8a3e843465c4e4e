package io.mikamel.export;

import java.io.IOException;
import java.nio.file.Path;

/** The operating system did not let a file be written: disk full, no permission, no such directory. */
public final class FileWriteException extends ExportException {

    private static final long serialVersionUID = 1L;

    FileWriteException(Path file, String what, IOException cause) {
        super(file, file + " was not written, the old one stands: " + what + ": " + IoReason.of(cause), cause);
    }

    FileWriteException(Path file, String what) {
        super(file, file + " was not written, the old one stands: " + what, null);
    }
}
