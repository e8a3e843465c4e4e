package io.mikamel.store;

import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.plan.RouterProfile;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** Profiles as the routers have them. Thread-safe. */
public final class ProfileStore {

    private static final SqlFile SELECT = SqlFile.load("accounts/select-profiles");
    private static final SqlFile UPSERT = SqlFile.load("accounts/upsert-profile");

    private final DataSource source;

    public ProfileStore(DataSource source) {
        this.source = source;
    }

    /**
     * Takes over what a router said, and writes only what is different.
     *
     * @param read the types that were read completely: a profile of them that is not among the present ones is gone
     */
    public void sync(String router, Set<AccountType> read, Collection<RouterProfile> present, Instant at) {
        Transaction.run(source, "cannot write the profiles of %s".formatted(router), connection -> {
            Map<RouterProfile.Key, RouterProfile> known = known(connection, router);
            Map<RouterProfile.Key, RouterProfile> changed = new LinkedHashMap<>();
            known.values().stream()
                    .filter(profile -> read.contains(profile.key().type()))
                    .forEach(profile -> changed.put(profile.key(), profile.gone()));
            present.forEach(profile -> changed.put(profile.key(), profile));
            changed.values().removeIf(profile -> profile.equals(known.get(profile.key())));
            write(connection, router, changed.values(), at);
            return true;
        });
    }

    private static Map<RouterProfile.Key, RouterProfile> known(Connection connection, String router)
            throws SQLException {
        Map<RouterProfile.Key, RouterProfile> known = new LinkedHashMap<>();
        try (NamedStatement select = new NamedStatement(connection, SELECT)) {
            select.text("router", router).forEach(row -> {
                RouterProfile profile = new RouterProfile(
                        new RouterProfile.Key(AccountType.of(row.getString("type")), Columns.text(row, "name")),
                        Columns.text(row, "rate_limit"),
                        Columns.text(row, "uptime_limit"),
                        row.getBoolean("is_sold"),
                        row.getBoolean("is_active"));
                known.put(profile.key(), profile);
            });
        }
        return known;
    }

    private static void write(Connection connection, String router, Collection<RouterProfile> profiles, Instant at)
            throws SQLException {
        try (NamedStatement upsert = new NamedStatement(connection, UPSERT)) {
            for (RouterProfile profile : profiles) {
                upsert.text("router", router)
                        .text("type", profile.key().type().text())
                        .text("name", profile.key().name())
                        .text("rateLimit", profile.rateLimit())
                        .text("uptimeLimit", profile.uptimeLimit())
                        .flag("isSold", profile.sold())
                        .flag("isActive", profile.active())
                        .time("syncedAt", at)
                        .addBatch();
            }
            upsert.executeBatch();
        }
    }
}
