package io.mikamel.domain.outbox;

import io.mikamel.domain.account.AccountFields;
import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.account.RouterAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The commands that bring an account to the fields it is to have. */
final class AccountCommands {

    private AccountCommands() {}

    /** What is not set is left out. */
    static AccountCommand add(AccountKey key, AccountFields wanted) {
        SortedMap<String, String> values = new TreeMap<>();
        values.put("name", key.name());
        wanted.values().forEach((field, value) -> FieldText.meaning(field, value)
                .ifPresent(meant -> values.put(field, FieldText.written(field, Optional.of(meant)))));
        return new AccountCommand(AccountMenu.accounts(key.type()), "add", values);
    }

    /** Only what differs; nothing if nothing does. */
    static List<AccountCommand> set(RouterAccount present, AccountFields wanted, Acknowledged said) {
        AccountType type = present.key().type();
        AccountMenu menu = AccountMenu.accounts(type);
        List<AccountCommand> commands = new ArrayList<>();
        SortedMap<String, String> values = new TreeMap<>();
        wanted.values().forEach((field, value) -> {
            Optional<String> meant = FieldText.meaning(field, value);
            if (shows(present, field, meant, said)) {
                return;
            }
            if (meant.isEmpty() && FieldText.needsUnset(type, field)) {
                commands.add(unset(menu, present.id(), field));
            } else if (meant.isEmpty() && FieldText.needsNegation(type, field)) {
                values.put("!" + field, "");
            } else {
                values.put(field, FieldText.written(field, meant));
            }
        });
        if (!values.isEmpty()) {
            values.put(AccountCommand.ID, present.id());
            commands.add(0, new AccountCommand(menu, "set", values));
        }
        return commands;
    }

    private static AccountCommand unset(AccountMenu menu, String id, String field) {
        SortedMap<String, String> values = new TreeMap<>();
        values.put(AccountCommand.ID, id);
        values.put("value-name", field);
        return new AccountCommand(menu, "unset", values);
    }

    /** A password that is not shown counts as the wanted one once the router took it. */
    private static boolean shows(RouterAccount present, String field, Optional<String> meant, Acknowledged said) {
        Optional<String> shown = present.fields().get(field);
        if (field.equals(AccountFields.PASSWORD) && shown.isEmpty()) {
            return said.password();
        }
        return shown.flatMap(value -> FieldText.meaning(field, value)).equals(meant);
    }
}
