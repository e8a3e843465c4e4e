package io.mikamel.domain.voucher;

/** Where a voucher is in its life. */
public enum VoucherState {
    /** Nobody has logged in with it. */
    CREATED,
    ACTIVE,
    EXPIRED,
    /** Somebody here took it out of service. */
    DISABLED,
    /** Found on a router with our comment and taken over; nobody has logged in with it since. */
    MIGRATED;

    public String text() {
        return Words.text(this);
    }

    /** @throws InvalidFieldException if there is none of this name */
    public static VoucherState of(String text) {
        return Words.of(VoucherState.class, "state", text);
    }
}
