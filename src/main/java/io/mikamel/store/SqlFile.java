package io.mikamel.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One SQL statement from its file, with parameters named as camel-jdbc names them: {@code :?name}. */
public final class SqlFile {

    private static final Pattern PARAMETER = Pattern.compile(":\\?(\\w+)");

    private final String text;
    private final String statement;
    private final List<String> parameters;

    private SqlFile(String text) {
        this.text = text;
        String code = text.lines().filter(line -> !line.startsWith("--")).reduce("", (a, b) -> a + b + "\n");
        Matcher matcher = PARAMETER.matcher(code);
        List<String> names = new ArrayList<>();
        this.statement = matcher.replaceAll(found -> {
            names.add(found.group(1));
            return "?";
        });
        this.parameters = List.copyOf(names);
    }

    /** @param name such as {@code shaping/upsert-device} */
    public static SqlFile load(String name) {
        String resource = "/sql/" + name + ".sql";
        try (InputStream in = SqlFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no SQL statement " + resource);
            }
            return new SqlFile(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    /** As it stands in the file: what camel-jdbc takes as a body. */
    public String text() {
        return text;
    }

    /** With a question mark for each parameter. */
    String statement() {
        return statement;
    }

    /** The name behind each question mark. */
    List<String> parameters() {
        return parameters;
    }
}
