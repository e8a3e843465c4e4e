package io.mikamel.simulator.router;

import io.mikamel.simulator.row.Item;
import io.mikamel.simulator.row.ItemTable;
import io.mikamel.simulator.row.Policy;
import io.mikamel.simulator.row.Table;
import io.mikamel.simulator.row.Viewer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The router's own users, their groups and sessions. Guarded by the router's lock. */
public final class Accounts {

    private final ItemTable users = ItemTable.named();
    private final ItemTable groups = ItemTable.named();
    private final Table<ApiSession> sessions = new Table<>(0x1000);
    private final RouterTime time;

    Accounts(RouterTime time) {
        this.time = time;
    }

    public ItemTable users() {
        return users;
    }

    public ItemTable groups() {
        return groups;
    }

    public Table<ApiSession> sessions() {
        return sessions;
    }

    /** A user who may use the API at all, whatever the password. */
    public Optional<Item> apiUser(String name) {
        return users.withKey(name).filter(user -> !user.is("disabled")).filter(user -> policies(user)
                .contains(Policy.API));
    }

    /** The name with its policies as they are now; without a user of that name, none. */
    public Viewer viewer(String name) {
        return new Viewer(name, users.withKey(name).map(this::policies).orElse(Set.of()));
    }

    public void loggedIn(String name) {
        users.withKey(name).ifPresent(user -> user.put("last-logged-in", time.text(time.now())));
    }

    private Set<Policy> policies(Item user) {
        Set<Policy> policies = EnumSet.noneOf(Policy.class);
        groups.withKey(user.text("group")).map(group -> group.text("policy")).ifPresent(words -> Stream.of(
                        words.split(","))
                .forEach(word -> Policy.of(word).ifPresent(policies::add)));
        return policies;
    }
}
