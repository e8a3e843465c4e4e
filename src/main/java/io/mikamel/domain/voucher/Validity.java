package io.mikamel.domain.voucher;

/** Which time a voucher is paid for. */
public enum Validity {
    /** From the first login on, whether connected or not. */
    CLOCK,
    /** Only the time connected. */
    UPTIME;

    public String text() {
        return Words.text(this);
    }

    /** @throws InvalidFieldException if there is none of this name */
    public static Validity of(String text) {
        return Words.of(Validity.class, "validity", text);
    }
}
