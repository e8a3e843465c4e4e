package io.mikamel.export;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a file held when it was read, to see whether somebody changed it since.
 *
 * @param sha256 of the whole content in lower-case hex; {@code absent} for a file that was not there
 */
public record Fingerprint(String sha256) {

    /** There is no file, which is not the same as an empty one. */
    public static final Fingerprint ABSENT = new Fingerprint("absent");

    public static Fingerprint of(byte[] content) {
        try {
            return new Fingerprint(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
