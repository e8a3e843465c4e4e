package io.mikamel.mapping;

import io.mikamel.wire.Attribute;
import io.mikamel.wire.CodePage;
import io.mikamel.wire.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Rows as routers of one version sent them: {@code rows/<menu>-<version>.txt}, an attribute a line, a blank line between. */
final class RowFixtures {

    private RowFixtures() {}

    static List<Row> rows(String name) {
        List<Row> rows = new ArrayList<>();
        for (String row : text("/rows/" + name + ".txt").split("\n\n")) {
            List<Attribute> attributes =
                    row.strip().lines().map(RowFixtures::attribute).toList();
            rows.add(Row.of(attributes, CodePage.WINDOWS_1252));
        }
        return rows;
    }

    private static Attribute attribute(String line) {
        int equals = line.indexOf('=');
        return Attribute.of(line.substring(0, equals), line.substring(equals + 1));
    }

    private static String text(String resource) {
        try (InputStream in = RowFixtures.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
