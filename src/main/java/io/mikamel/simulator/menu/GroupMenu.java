package io.mikamel.simulator.menu;

import io.mikamel.simulator.router.Dialect;
import io.mikamel.simulator.router.RouterModel;
import io.mikamel.simulator.row.Field;
import io.mikamel.simulator.row.Item;
import io.mikamel.simulator.row.Policy;
import io.mikamel.simulator.row.Trap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /user/group}: sets of policies. A group tells all of them, with an exclamation mark the ones it lacks. */
final class GroupMenu extends ItemMenu {

    private final RouterModel router;

    GroupMenu(RouterModel router) {
        super("/user/group", router.accounts().groups(), fields(router.dialect()));
        this.router = router;
        builtIn("read", EnumSet.of(Policy.FTP, Policy.WRITE, Policy.POLICY));
        builtIn("write", EnumSet.of(Policy.FTP, Policy.POLICY));
        builtIn("full", EnumSet.noneOf(Policy.class));
    }

    private void builtIn(String name, Set<Policy> lacking) {
        Set<Policy> held = EnumSet.copyOf(known(router.dialect()));
        held.removeAll(lacking);
        builtIn(Map.of("name", name, "policy", text(router.dialect(), held)));
    }

    private static List<Field> fields(Dialect dialect) {
        return List.of(
                Field.required("name", Formats.filled()),
                Field.initially("policy", text(dialect, Set.of()), (name, value) -> accept(dialect, name, value)),
                Field.initially("skin", "default", Formats.choice("default")),
                Field.comment());
    }

    private static String accept(Dialect dialect, String name, String value) {
        Set<Policy> held = EnumSet.noneOf(Policy.class);
        Stream.of(value.split(",")).filter(word -> !word.isEmpty()).forEach(word -> {
            boolean lacks = word.startsWith("!");
            Policy policy = Policy.of(lacks ? word.substring(1) : word)
                    .filter(known(dialect)::contains)
                    .orElseThrow(() -> Trap.noMatch(name));
            if (!lacks) {
                held.add(policy);
            }
        });
        return text(dialect, held);
    }

    private static String text(Dialect dialect, Set<Policy> held) {
        return known(dialect).stream()
                .map(policy -> held.contains(policy) ? policy.word() : "!" + policy.word())
                .collect(Collectors.joining(","));
    }

    /** Version 7 refuses the names that it no longer has, version 6 those it has not yet. */
    private static Set<Policy> known(Dialect dialect) {
        Set<Policy> known = EnumSet.allOf(Policy.class);
        known.removeAll(dialect.isV6() ? EnumSet.of(Policy.REST_API) : EnumSet.of(Policy.DUDE, Policy.TIKAPP));
        return known;
    }

    @Override
    public Set<String> verbs() {
        return Set.of("print", "listen", "get", "add", "set", "remove", "comment");
    }

    @Override
    public Policy writePolicy() {
        return Policy.POLICY;
    }

    @Override
    void check(Item draft) {
        if (items().isTaken(draft)) {
            throw Trap.failure("group with the same name already exists");
        }
    }

    @Override
    void checkRemoval(Item item) {
        boolean used = router.accounts().users().table().rows().stream()
                .anyMatch(user -> user.text("group").equals(item.text("name")));
        if (item.id() <= 3 || used) {
            throw Trap.failure("can not remove group in use or default group");
        }
    }
}
