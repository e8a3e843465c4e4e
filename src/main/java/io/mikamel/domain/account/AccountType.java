package io.mikamel.domain.account;

import java.util.Locale;

/** Where an account is kept: {@code /ppp/secret} (every PPP service) or {@code /ip/hotspot/user}. */
public enum AccountType {
    PPPOE,
    HOTSPOT;

    /** As tables, the REST API and people write it: {@code pppoe} or {@code hotspot}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if the text is neither of the two */
    public static AccountType of(String text) {
        for (AccountType type : values()) {
            if (type.text().equals(text)) {
                return type;
            }
        }
        throw new IllegalArgumentException("account type '%s': allowed are pppoe and hotspot".formatted(text));
    }
}
