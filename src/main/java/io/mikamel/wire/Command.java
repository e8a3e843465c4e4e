package io.mikamel.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One command: path, attributes, queries. Immutable. The tag is the connection's business.
 *
 * <p>{@code Command.to("/ppp/secret/print").proplist(".id", "name").query("?disabled=false").build()}
 */
public final class Command {

    private static final Pattern PATH = Pattern.compile("(/[a-zA-Z0-9][a-zA-Z0-9_-]*)+");

    private final String path;
    private final List<Attribute> attributes;
    private final List<String> queries;

    private Command(Builder builder) {
        path = builder.path;
        attributes = List.copyOf(builder.attributes);
        queries = List.copyOf(builder.queries);
    }

    /** @param path menu and verb, such as {@code /ppp/secret/print}; the first slash may be missing */
    public static Builder to(String path) {
        return new Builder(path);
    }

    /** Menu and verb, beginning with a slash. */
    public String path() {
        return path;
    }

    /** The last part of the path, such as {@code print}. */
    public String verb() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public List<Attribute> attributes() {
        return attributes;
    }

    /** API query words, each with its question mark, in order. */
    public List<String> queries() {
        return queries;
    }

    /** The words of the sentence, without a tag. */
    public List<byte[]> words() {
        List<byte[]> words = new ArrayList<>(1 + attributes.size() + queries.size());
        words.add(path.getBytes(StandardCharsets.UTF_8));
        attributes.forEach(attribute -> words.add(attribute.word()));
        queries.forEach(query -> words.add(query.getBytes(StandardCharsets.UTF_8)));
        return words;
    }

    private static List<String> masked(List<String> queries) {
        return queries.stream().map(Command::masked).toList();
    }

    private static String masked(String query) {
        int equals = query.indexOf('=', 2);
        boolean isSecret =
                equals > 0 && SecretNames.isSecret(query.substring(1, equals).replaceFirst("^[<>=]", ""));
        return isSecret ? query.substring(0, equals) + "=*****" : query;
    }

    /** Path, attributes and queries, secrets masked. */
    @Override
    public String toString() {
        return path + " " + attributes + (queries.isEmpty() ? "" : " " + masked(queries));
    }

    /** Collects the words of a command. */
    public static final class Builder {

        private final String path;
        private final List<Attribute> attributes = new ArrayList<>();
        private final List<String> queries = new ArrayList<>();

        private Builder(String path) {
            this.path = path.startsWith("/") ? path : "/" + path;
            if (!PATH.matcher(this.path).matches()) {
                throw new IllegalArgumentException("command path '%s': not of the form /menu/verb".formatted(path));
            }
        }

        public Builder with(String name, String value) {
            return with(Attribute.of(name, value));
        }

        public Builder with(Attribute attribute) {
            attributes.add(attribute);
            return this;
        }

        public Builder with(Map<String, ?> values) {
            values.forEach((name, value) -> with(name, String.valueOf(value)));
            return this;
        }

        /** {@code =name=}, for options such as {@code count-only} and {@code once}. */
        public Builder flag(String name) {
            return with(name, "");
        }

        /** {@code =.id=*1,*2}: the rows that {@code set}, {@code remove} and their like are about. */
        public Builder ids(String... ids) {
            return with(".id", String.join(",", ids));
        }

        /** {@code =!name=}: an {@code add} or {@code set} that leaves a property without a value. */
        public Builder unset(String name) {
            return with("!" + name, "");
        }

        public Builder proplist(String... names) {
            return with(".proplist", String.join(",", names));
        }

        /** @param word an API query word such as {@code ?name=x}, {@code ?-comment}, {@code ?#|} */
        public Builder query(String word) {
            if (!word.startsWith("?")) {
                throw new IllegalArgumentException("query word '%s': begins without a question mark".formatted(word));
            }
            queries.add(word);
            return this;
        }

        public Command build() {
            return new Command(this);
        }
    }
}
