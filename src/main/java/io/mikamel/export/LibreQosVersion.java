package io.mikamel.export;

import java.util.Optional;

/** A version of LibreQoS, as far as its file formats depend on it. */
public record LibreQosVersion(int major, int minor) {

    /** From the text of VERSION_STRING, such as {@code 2.2.20260818-455bc13b}; empty if it does not begin with one. */
    static Optional<LibreQosVersion> of(String text) {
        String[] parts = text.strip().replaceFirst("^v", "").split("[^0-9]+", 3);
        if (parts.length < 2 || !isSmallNumber(parts[0]) || !isSmallNumber(parts[1])) {
            return Optional.empty();
        }
        return Optional.of(new LibreQosVersion(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])));
    }

    /** Before 2.0 a fourteenth column stops LibreQoS. */
    boolean readsSqm() {
        return major >= 2;
    }

    private static boolean isSmallNumber(String text) {
        return !text.isEmpty() && text.length() < 6;
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
