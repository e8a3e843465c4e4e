package io.mikamel.shaping;

import io.mikamel.domain.ShapingChange;
import io.mikamel.domain.ShapingInput;
import io.mikamel.domain.ShapingResult;
import io.mikamel.export.CheckedRows;
import io.mikamel.export.NetworkUpdate;
import io.mikamel.export.PresentFile;
import io.mikamel.export.PresentNetwork;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A decision on its way to the file; belongs to one exchange.
 *
 * @param input what the decision was made from
 * @param leftOut changes for rows that LibreQoS would have refused
 */
public record ShapingDraft(
        ShapingRequest request,
        ShapingInput input,
        PresentFile present,
        PresentNetwork presentNetwork,
        NetworkUpdate network,
        ShapingResult result,
        CheckedRows checked,
        List<ShapingChange> leftOut) {

    Instant at() {
        return input.now();
    }

    /** Our rows for the CSV data format; as maps, since it asks every type converter of Camel about a row that is none. */
    public List<Map<String, String>> rows() {
        return checked.byColumn(present.columns());
    }
}
