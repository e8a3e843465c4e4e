package io.mikamel.shaping;

import io.mikamel.domain.ShapingChange;
import io.mikamel.domain.ShapingResult;
import io.mikamel.export.CheckedRows;
import io.mikamel.export.NetworkUpdate;
import io.mikamel.export.PresentFile;
import io.mikamel.export.PresentNetwork;
import java.time.Instant;
import java.util.List;

/**
 * A decision on its way to the file; belongs to one exchange.
 *
 * @param leftOut changes for rows that LibreQoS would have refused
 */
public record ShapingDraft(
        ShapingRequest request,
        Instant at,
        PresentFile present,
        PresentNetwork presentNetwork,
        NetworkUpdate network,
        ShapingMemory.Recollection memory,
        ShapingResult result,
        CheckedRows checked,
        List<ShapingChange> leftOut) {

    /** Our rows in the file's columns, for the CSV data format. */
    public List<List<String>> rows() {
        return checked.accepted();
    }
}
