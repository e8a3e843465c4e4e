package io.mikamel.wire;

import java.util.Objects;

/** A password: it compares like its text and never prints it. */
public final class Secret {

    private final String text;

    private Secret(String text) {
        this.text = Objects.requireNonNull(text);
    }

    public static Secret of(String text) {
        return new Secret(text);
    }

    /** The clear text, for the login alone. */
    public String reveal() {
        return text;
    }

    /** The text without this secret: a peer that repeats what it was sent must not bring it into a log. */
    public String maskedIn(String other) {
        return text.isEmpty() ? other : other.replace(text, toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "*****";
    }
}
