package io.mikamel.export;

import io.mikamel.domain.PresentRow;
import io.mikamel.domain.ShapedDevice;
import java.util.Optional;

/**
 * A device of ours that shall stand in the file.
 *
 * @param present the row in which it stands now, for the columns that are not ours
 */
public record OurRow(ShapedDevice device, Optional<PresentRow> present) {}
