package io.mikamel.export;

import java.nio.file.Path;

/** Somebody changed the file between our read and our write; nothing was written. Read again, merge again. */
public final class FileChangedException extends ExportException {

    private static final long serialVersionUID = 1L;

    FileChangedException(Path file) {
        super(file, file + " was changed by someone else since it was read; nothing was written", null);
    }
}
