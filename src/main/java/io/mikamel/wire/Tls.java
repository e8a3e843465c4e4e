package io.mikamel.wire;

import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * How a connection is encrypted.
 *
 * @param mode off, by pinned certificate, by trust on first use, or by a caller's own context
 * @param fingerprint SHA-256 of the router's certificate, 64 lower-case hex digits, with mode {@code PINNED}
 * @param context with mode {@code CONTEXT}; the certificate must then also name the host
 */
public record Tls(Mode mode, Optional<String> fingerprint, Optional<SSLContext> context) {

    public static final Tls OFF = new Tls(Mode.OFF, Optional.empty(), Optional.empty());
    public static final Tls TRUST_ON_FIRST_USE = new Tls(Mode.TRUST_ON_FIRST_USE, Optional.empty(), Optional.empty());

    /** How the router's certificate is judged. */
    public enum Mode {
        OFF,
        PINNED,
        TRUST_ON_FIRST_USE,
        CONTEXT
    }

    /** @param fingerprint SHA-256 in hex; colons, blanks and capitals are accepted */
    public static Tls pinned(String fingerprint) {
        String hex = fingerprint.replaceAll("[: ]", "").toLowerCase(java.util.Locale.ROOT);
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "TLS fingerprint '%s': not 64 hex digits (SHA-256)".formatted(fingerprint));
        }
        return new Tls(Mode.PINNED, Optional.of(hex), Optional.empty());
    }

    public static Tls with(SSLContext context) {
        return new Tls(Mode.CONTEXT, Optional.empty(), Optional.of(context));
    }

    public boolean isOn() {
        return mode != Mode.OFF;
    }
}
