package io.mikamel.simulator.server;

import io.mikamel.simulator.row.ByteText;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The login of before 6.43: sixteen random bytes, answered by {@code 00} and the MD5 of a zero, the password and them. */
final class Challenge {

    private static final int SIZE = 16;

    private final byte[] bytes = new byte[SIZE];

    Challenge() {
        new SecureRandom().nextBytes(bytes);
    }

    String text() {
        return HexFormat.of().formatHex(bytes);
    }

    /** @param response as it came in the word */
    boolean accepts(String response, String password) {
        return ("00" + HexFormat.of().formatHex(digest(password))).equalsIgnoreCase(response);
    }

    private byte[] digest(String password) {
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            md5.update((byte) 0);
            md5.update(ByteText.bytes(password));
            return md5.digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("MD5 is part of every Java platform", e);
        }
    }
}
