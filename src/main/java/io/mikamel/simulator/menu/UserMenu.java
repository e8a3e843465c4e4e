package io.mikamel.simulator.menu;

import io.mikamel.simulator.router.RouterModel;
import io.mikamel.simulator.row.Field;
import io.mikamel.simulator.row.Format;
import io.mikamel.simulator.row.Item;
import io.mikamel.simulator.row.Policy;
import io.mikamel.simulator.row.Trap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code /user}: who may log in to the router. It never tells a password. */
final class UserMenu extends ItemMenu {

    private final boolean showsSensitive;

    UserMenu(RouterModel router) {
        super("/user", router.accounts().users(), fields(router));
        showsSensitive = router.dialect().hasShowSensitive();
    }

    private static List<Field> fields(RouterModel router) {
        List<Field> fields = new ArrayList<>(List.of(
                Field.required("name", name()),
                Field.required("group", Formats.nameIn(router.accounts().groups())),
                Field.initially("address", "", Formats.or(Formats.networks(), "")),
                Field.initially("password", "", Formats.text()).writeOnly(),
                Field.readOnly("last-logged-in", ""),
                Field.initially("disabled", "false", Formats.flag()),
                Field.comment()));
        if (!router.dialect().isV6()) {
            fields.add(Field.readOnly("expired", "false"));
        }
        return fields;
    }

    private static Format name() {
        return (name, value) -> {
            if (value.isEmpty() || value.indexOf('*') >= 0) {
                throw Trap.invalid(name);
            }
            return value;
        };
    }

    @Override
    public Set<String> verbs() {
        return Set.of("print", "listen", "get", "add", "set", "remove", "enable", "disable", "comment");
    }

    @Override
    public Set<String> printOptions() {
        return showsSensitive ? Set.of("show-sensitive") : Set.of();
    }

    @Override
    public Policy writePolicy() {
        return Policy.POLICY;
    }

    @Override
    void check(Item draft) {
        if (items().isTaken(draft)) {
            throw Trap.failure("user with the same name already exists");
        }
    }
}
