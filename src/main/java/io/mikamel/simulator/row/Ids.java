package io.mikamel.simulator.row;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The text of an {@code .id}: a star and upper-case hexadecimal digits without padding. */
public final class Ids {

    private static final Pattern ID = Pattern.compile("\\*[0-9A-Fa-f]{1,15}");

    private Ids() {}

    public static String text(long id) {
        return "*" + Long.toHexString(id).toUpperCase(Locale.ROOT);
    }

    /** The id in a text, empty if the text is none. */
    public static OptionalLong parse(String text) {
        return ID.matcher(text).matches()
                ? OptionalLong.of(Long.parseLong(text.substring(1), 16))
                : OptionalLong.empty();
    }
}
