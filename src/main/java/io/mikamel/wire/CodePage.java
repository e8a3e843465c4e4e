package io.mikamel.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Text of a router's bytes: strict UTF-8, else one code page. WinBox 3 wrote the Windows code page of its user, version 7
 * tools write UTF-8, so both stand beside each other on one router.
 *
 * @param fallback for bytes that are not UTF-8
 */
public record CodePage(Charset fallback) {

    /** What WinBox 3 wrote on a western European Windows. */
    public static final CodePage WINDOWS_1252 = new CodePage(Charset.forName("windows-1252"));

    public String decode(byte[] bytes, int offset, int length) {
        String utf8 = new String(bytes, offset, length, StandardCharsets.UTF_8);
        return utf8.indexOf('\uFFFD') < 0 || isUtf8(bytes, offset, length)
                ? utf8
                : new String(bytes, offset, length, fallback);
    }

    private static boolean isUtf8(byte[] bytes, int offset, int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, offset, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
