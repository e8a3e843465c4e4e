package io.mikamel.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One command: path, attributes, queries. Immutable. The tag is the connection's business.
 *
 * <p>{@code Command.to("/ppp/secret/print").proplist(".id", "name").query("?disabled=false").build()}
 */
public final class Command {

    private static final Pattern PATH = Pattern.compile("(/[a-zA-Z0-9][a-zA-Z0-9_-]*)+");

    private static final Set<String> FOLLOWING = Set.of("follow", "follow-only", "interval");
    private static final String HIDDEN = "*****";

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

    /** Whether the router goes on with it until it is cancelled, so that a menu that is empty now ends nothing. */
    public boolean isFollowing() {
        return verb().equals("listen")
                || verb().equals("print")
                        && attributes.stream().anyMatch(attribute -> FOLLOWING.contains(attribute.name()));
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

        /**
         * Bytes go out as they are, those of a {@link Row} as the router sent them, a Boolean as {@code yes} or {@code no},
         * anything else as its text.
         *
         * @throws IllegalArgumentException if a value is null, or the stars that stand in place of a secret
         */
        public Builder with(Map<?, ?> values) {
            values.forEach((name, value) -> with(attribute(values, String.valueOf(name), value)));
            return this;
        }

        private Attribute attribute(Map<?, ?> values, String name, Object value) {
            if (value == null) {
                throw new IllegalArgumentException(
                        "%s: attribute %s is null; to leave a property without a value, name it !%s"
                                .formatted(path, name, name));
            }
            if (SecretNames.isSecret(name) && value.equals(HIDDEN)) {
                throw new IllegalArgumentException(
                        "%s: attribute %s is %s, which stands for a value that the router does not show; leave it out"
                                .formatted(path, name, HIDDEN));
            }
            return new Attribute(name, bytes(values, name, value));
        }

        private static byte[] bytes(Map<?, ?> values, String name, Object value) {
            if (value instanceof byte[] raw) {
                return raw;
            }
            if (value instanceof Boolean yes) {
                return (yes ? "yes" : "no").getBytes(StandardCharsets.US_ASCII);
            }
            byte[] text = String.valueOf(value).getBytes(StandardCharsets.UTF_8);
            return values instanceof Row row ? row.raw(name).orElse(text) : text;
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
