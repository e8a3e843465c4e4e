package io.mikamel.simulator.verb;

import io.mikamel.simulator.row.ByteText;
import io.mikamel.simulator.row.Trap;
import io.mikamel.wire.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A command as it came: path, attributes, queries and tag, in the inner form of text. */
public final class Request {

    private final String path;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<String> queries = new ArrayList<>();
    private final List<String> strange = new ArrayList<>();
    private String tag;

    private Request(String path) {
        this.path = path;
    }

    public static Request of(Sentence sentence) {
        Request request = new Request(ByteText.of(sentence.word(0)));
        for (int i = 1; i < sentence.size(); i++) {
            request.take(ByteText.of(sentence.word(i)));
        }
        return request;
    }

    private void take(String word) {
        int equals = word.indexOf('=', 1);
        if (word.startsWith(".tag=")) {
            tag = word.substring(equals + 1);
        } else if (word.startsWith("?")) {
            queries.add(word);
        } else if (word.startsWith("=") && equals > 1) {
            attributes.put(word.substring(1, equals), word.substring(equals + 1));
        } else if (word.startsWith("=") && word.length() > 1) {
            attributes.put(word.substring(1), "");
        } else {
            strange.add(word);
        }
    }

    public String path() {
        return path;
    }

    /** The path without its last part. */
    public String menu() {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    public String verb() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public Optional<String> tag() {
        return Optional.ofNullable(tag);
    }

    public List<String> queries() {
        return List.copyOf(queries);
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    public boolean has(String name) {
        return attributes.containsKey(name);
    }

    /** @throws Trap {@code missing} if the command does not have it */
    public String need(String name) {
        return get(name).orElseThrow(() -> Trap.missing(name));
    }

    public Set<String> names() {
        return Set.copyOf(attributes.keySet());
    }

    /** The attributes but those. */
    public Map<String, String> without(String... names) {
        Map<String, String> rest = new LinkedHashMap<>(attributes);
        List.of(names).forEach(rest::remove);
        return rest;
    }

    /** The rows it names, by {@code .id} or {@code numbers}. */
    public String numbers() {
        return get(".id").or(() -> get("numbers")).orElseThrow(() -> Trap.missing(".id"));
    }

    /** @throws Trap if it has an attribute beside those, or a word that is none */
    public void allowOnly(Set<String> known) {
        refuseStrange();
        attributes.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Trap.unknownParameter(name);
                });
    }

    /** @throws Trap if a word is neither attribute nor query nor tag */
    public void refuseStrange() {
        if (!strange.isEmpty()) {
            throw Trap.unknownParameter(strange.get(0));
        }
    }
}
