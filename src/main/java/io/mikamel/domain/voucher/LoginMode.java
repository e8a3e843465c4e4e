package io.mikamel.domain.voucher;

/** What is printed on a voucher. */
public enum LoginMode {
    /** One word: the password is the code. */
    CODE,
    /** The code as user name, and a password of its own. */
    USERPASS;

    public String text() {
        return Words.text(this);
    }

    /** @throws InvalidFieldException if there is none of this name */
    public static LoginMode of(String text) {
        return Words.of(LoginMode.class, "mode", text);
    }
}
