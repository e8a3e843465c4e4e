package io.mikamel.domain.voucher;

/**
 * What a customer types.
 *
 * @param password empty where nobody here knows it: a router may hide the one of a voucher that was taken over
 */
public record VoucherLogin(String code, String password) {

    /** For logs: without the password. */
    @Override
    public String toString() {
        return code;
    }
}
