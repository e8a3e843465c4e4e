package io.mikamel.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One {@code =name=value} word of a command. The value travels as bytes in a word of its own, so no character in it can
 * become a command.
 *
 * @param name for example {@code name}, {@code .id}, {@code !remote-address} (unset); never empty, without {@code =}
 * @param value UTF-8, or the raw bytes a row had
 */
public record Attribute(String name, byte[] value) {

    public Attribute {
        if (name.isEmpty() || name.indexOf('=') >= 0) {
            throw new IllegalArgumentException("attribute name '%s': empty or with an equals sign".formatted(name));
        }
        value = value.clone();
    }

    public static Attribute of(String name, String value) {
        return new Attribute(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public byte[] value() {
        return value.clone();
    }

    public String text() {
        return CodePage.WINDOWS_1252.decode(value, 0, value.length);
    }

    byte[] word() {
        byte[] head = ("=" + name + "=").getBytes(StandardCharsets.UTF_8);
        byte[] word = Arrays.copyOf(head, head.length + value.length);
        System.arraycopy(value, 0, word, head.length, value.length);
        return word;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attribute that && name.equals(that.name) && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(value);
    }

    /** Name and value, the value of a secret masked. */
    @Override
    public String toString() {
        return name + "=" + (SecretNames.isSecret(name) ? "*****" : text());
    }
}
