package io.mikamel.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The project's routes as plain YAML: every mapping and every text in them. */
record RouteFileTree(List<Map<?, ?>> mappings, List<String> texts) {

    static RouteFileTree read() throws IOException {
        RouteFileTree tree = new RouteFileTree(new ArrayList<>(), new ArrayList<>());
        try (Stream<Path> files = Files.list(Path.of("routes"))) {
            for (Path file : files.toList()) {
                tree.add(new Load(
                                LoadSettings.builder().setLabel(file.toString()).build())
                        .loadFromString(Files.readString(file)));
            }
        }
        return tree;
    }

    private void add(Object node) {
        if (node instanceof Map<?, ?> mapping) {
            mappings.add(mapping);
            mapping.values().forEach(this::add);
        } else if (node instanceof List<?> list) {
            list.forEach(this::add);
        } else {
            texts.add(String.valueOf(node));
        }
    }

    /** The values of a key, wherever it stands. */
    List<Object> values(String key) {
        return mappings.stream()
                .filter(mapping -> mapping.containsKey(key))
                .<Object>map(mapping -> mapping.get(key))
                .toList();
    }
}
