package io.mikamel.domain.outbox;

import io.mikamel.domain.account.AccountFields;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One command that writes to a router.
 *
 * @param verb such as {@code add}, {@code set}, {@code remove}
 * @param values its attributes, as words of their own
 */
public record AccountCommand(AccountMenu menu, String verb, SortedMap<String, String> values) {

    static final String ID = ".id";

    public AccountCommand {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    static AccountCommand of(AccountMenu menu, String verb, String id) {
        return new AccountCommand(menu, verb, new TreeMap<>(Map.of(ID, id)));
    }

    /** Menu and verb, without a slash in front. */
    public String path() {
        return "%s/%s".formatted(menu.path(), verb);
    }

    boolean writesPassword() {
        return values.containsKey(AccountFields.PASSWORD);
    }

    Optional<String> removedId() {
        return Optional.ofNullable(values.get(ID)).filter(id -> verb.equals("remove"));
    }

    /** For logs and people: the password is never shown. */
    @Override
    public String toString() {
        return "/%s %s".formatted(path(), new AccountFields(values));
    }
}
