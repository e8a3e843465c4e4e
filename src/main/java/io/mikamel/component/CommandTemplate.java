package io.mikamel.component;

import io.mikamel.pool.Lane;
import io.mikamel.wire.Attribute;
import io.mikamel.wire.Command;
import io.mikamel.wire.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.util.StringHelper;

/** The command of an endpoint, as far as its options tell it, completed by the body of each message. Immutable. */
final class CommandTemplate {

    private static final Set<String> READING = Set.of("print", "getall", "get", "find", "monitor", "monitor-traffic");
    private static final Set<String> PRINTING = Set.of("print", "getall");
    /** Verbs that need nothing of a row but its id. */
    private static final Set<String> BY_ID = Set.of("remove", "enable", "disable");

    private static final Set<String> NEEDING_A_BODY = Set.of("add", "set", "remove", "enable", "disable", "unset");

    private final Command command;
    private final boolean countOnly;

    CommandTemplate(String path, RouterOsConfiguration options) {
        Command.Builder builder = Command.to(path);
        proplist(options).ifPresent(builder::proplist);
        countOnly = options.isCountOnly();
        if (countOnly) {
            builder.flag("count-only");
        }
        queries(options).forEach(builder::query);
        command = builder.build();
    }

    private static Optional<String[]> proplist(RouterOsConfiguration options) {
        return Optional.ofNullable(options.getProplist())
                .filter(text -> !text.isBlank())
                .map(text -> text.strip().split("\\s*,\\s*"));
    }

    private static List<String> queries(RouterOsConfiguration options) {
        return Optional.ofNullable(options.getQuery())
                .filter(text -> !text.isBlank())
                .map(text -> Arrays.asList(text.strip().split("\\s+")))
                .orElse(List.of());
    }

    String verb() {
        return command.verb();
    }

    boolean isCountOnly() {
        return countOnly;
    }

    Lane lane() {
        return READING.contains(verb()) ? Lane.POLL : Lane.WRITE;
    }

    /** The same menu's {@code print}, with the same properties. */
    Command snapshot() {
        String path = command.path();
        Command.Builder print = Command.to(path.substring(0, path.length() - verb().length()) + "print");
        command.attributes().stream().map(CommandTemplate::withId).forEach(print::with);
        return print.build();
    }

    /** The {@code listen} itself: without {@code .id} and {@code .dead} its rows could not be told apart. */
    Command listening() {
        Command.Builder listen = Command.to(command.path());
        command.attributes().stream()
                .map(CommandTemplate::withId)
                .map(attribute -> Attribute.of(attribute.name(), attribute.text() + ",.dead"))
                .forEach(listen::with);
        return listen.build();
    }

    private static Attribute withId(Attribute proplist) {
        boolean hasId = Arrays.asList(proplist.text().split(",")).contains(".id");
        return hasId ? proplist : Attribute.of(proplist.name(), ".id," + proplist.text());
    }

    /** @throws IllegalArgumentException if the body does not fit the verb */
    Command with(Object body) {
        if (body instanceof Command whole) {
            return sameMenu(whole);
        }
        if (PRINTING.contains(verb())) {
            return command;
        }
        if (body instanceof Map<?, ?> values) {
            return with(BY_ID.contains(verb()) && values instanceof Row row ? onlyId(row) : values);
        }
        if (NEEDING_A_BODY.contains(verb())) {
            throw new IllegalArgumentException("%s wants a Map or a Command as body, not %s"
                    .formatted(
                            command.path(),
                            body == null ? "nothing" : body.getClass().getName()));
        }
        return command;
    }

    private Command sameMenu(Command whole) {
        if (!whole.path().equals(command.path())) {
            throw new IllegalArgumentException(
                    "the body is a command for %s, the endpoint is for %s".formatted(whole.path(), command.path()));
        }
        return whole;
    }

    private Map<String, String> onlyId(Row row) {
        return Map.of(
                ".id",
                row.text(".id")
                        .orElseThrow(() ->
                                new IllegalArgumentException("%s: the row has no .id; print it with .id in its proplist"
                                        .formatted(command.path()))));
    }

    private Command with(Map<?, ?> values) {
        Command.Builder builder = Command.to(command.path());
        command.attributes().forEach(builder::with);
        builder.with(values);
        command.queries().forEach(builder::query);
        return builder.build();
    }

    @Override
    public String toString() {
        return StringHelper.limitLength(command.toString(), 500);
    }
}
