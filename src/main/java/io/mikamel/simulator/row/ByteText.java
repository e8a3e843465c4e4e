package io.mikamel.simulator.row;

import io.mikamel.wire.CodePage;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The simulator's inner form of text: a router's bytes as a string of one char per byte (ISO 8859-1). */
public final class ByteText {

    private ByteText() {}

    public static String of(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** The bytes that a tool of version 7 would store for a text: UTF-8. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Map<String, String> of(Map<String, String> texts) {
        Map<String, String> bytes = new LinkedHashMap<>();
        texts.forEach((name, text) -> bytes.put(name, of(text)));
        return bytes;
    }

    public static byte[] bytes(String byteText) {
        return byteText.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What a reader sees: UTF-8, else windows-1252. */
    public static String text(String byteText) {
        byte[] bytes = bytes(byteText);
        return CodePage.WINDOWS_1252.decode(bytes, 0, bytes.length);
    }
}
