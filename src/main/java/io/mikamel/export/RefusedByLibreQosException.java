package io.mikamel.export;

import java.nio.file.Path;
import java.util.List;

/** What was about to be written would be refused by LibreQoS, or leave everybody unshaped; the old file stays. */
public final class RefusedByLibreQosException extends ExportException {

    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    RefusedByLibreQosException(Path file, List<Refusal> refusals) {
        super(file, message(file, refusals), null);
        this.refusals = List.copyOf(refusals);
    }

    /** Those that hold the file back, at least one. */
    public List<Refusal> refusals() {
        return refusals == null ? List.of() : refusals;
    }

    private static String message(Path file, List<Refusal> refusals) {
        String more = refusals.size() > 1 ? " (and " + (refusals.size() - 1) + " more)" : "";
        return file + " was not written: " + refusals.get(0) + more;
    }
}
