package io.mikamel.wire;

import java.util.Locale;
import java.util.Set;

/** The one list of attribute names whose values are never printed. */
public final class SecretNames {

    private static final Set<String> NAMES = Set.of(
            "password",
            "response",
            "secret",
            "otp-secret",
            "passphrase",
            "private-key",
            "preshared-key",
            "authentication-password",
            "encryption-password",
            "wpa-pre-shared-key",
            "wpa2-pre-shared-key");

    private SecretNames() {}

    public static boolean isSecret(String attribute) {
        return NAMES.contains(attribute.toLowerCase(Locale.ROOT));
    }
}
