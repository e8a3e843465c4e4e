package io.mikamel.domain;

/** Decides from readings, the present file and the database what ShapedDevices.csv must be. Holds no state. */
public final class ShapingMerge {

    private final ShapingSettings settings;

    public ShapingMerge(ShapingSettings settings) {
        this.settings = settings;
    }

    public ShapingResult merge(ShapingInput input) {
        throw new UnsupportedOperationException("not yet: " + settings + input.now());
    }
}
