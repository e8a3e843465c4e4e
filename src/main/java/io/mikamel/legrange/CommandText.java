package io.mikamel.legrange;

import io.mikamel.wire.Attribute;
import io.mikamel.wire.Command;
import io.mikamel.wire.RouterOsUnsupportedException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * A command in the text form that me.legrange parses. Every name and value is quoted, so that none becomes a keyword or a
 * further parameter; what its quotes cannot hold is refused.
 */
final class CommandText {

    private CommandText() {}

    /** @throws RouterOsUnsupportedException if the library's text cannot carry a word of the command */
    static String of(Command command) {
        String path = command.path();
        StringBuilder text = new StringBuilder("/").append(quoted(path.substring(1), path, "the path"));
        for (Attribute attribute : command.attributes()) {
            String what = "the value of '%s'".formatted(attribute.name());
            text.append(' ')
                    .append(quoted(attribute.name(), path, "an attribute name"))
                    .append('=')
                    .append(quoted(decoded(attribute, path, what), path, what));
        }
        QueryText.of(command).ifPresent(where -> text.append(" where ").append(where));
        return text.toString();
    }

    /** Between quotes of the kind that it does not hold. */
    static String quoted(String text, String path, String what) {
        if (text.indexOf('\n') >= 0) {
            throw refused(path, what + " holds a line feed");
        }
        if (text.indexOf('"') < 0) {
            return '"' + text + '"';
        }
        if (text.indexOf('\'') < 0) {
            return '\'' + text + '\'';
        }
        throw refused(path, what + " holds both kinds of quote");
    }

    static RouterOsUnsupportedException refused(String path, String why) {
        return new RouterOsUnsupportedException(
                "%s: driver 'legrange' cannot send it: %s; use driver 'native'".formatted(path, why));
    }

    private static String decoded(Attribute attribute, String path, String what) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(attribute.value()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refused(path, what + " is not UTF-8");
        }
    }
}
