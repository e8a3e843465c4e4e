package io.mikamel.settings;

import io.mikamel.domain.RemovalGuard;
import io.mikamel.domain.plan.PlanGuard;
import io.mikamel.domain.plan.SoldProfiles;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Everything that can be set, checked.
 *
 * @param directory the one of application.properties; relative paths begin there
 * @param effective the texts that count, by name, durations in the short form, without secrets: for placeholders in
 *     routes
 */
public record Settings(
        Path directory,
        RouterSettings routers,
        Path dataDirectory,
        DatabaseSettings database,
        HttpSettings http,
        LogFormat logFormat,
        LibreQosSettings libreqos,
        SessionSettings sessions,
        OutboxSettings outbox,
        PlanGuard syncGuard,
        SoldProfiles soldProfiles,
        Map<String, String> effective) {

    /** For routes: whether anything wants to hear of sessions at once. */
    private static final String LISTENS = "mikamel.listens";

    /** Where LibreQoS is installed. */
    private static final Path LIBREQOS_HOME = Path.of("/opt/libreqos/src");

    /** Durable at every commit, and closed by us rather than by a race of shutdown hooks. */
    private static final String H2_OPTIONS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

    /**
     * The settings of {@code application.properties} in a directory, if there is one, and of the environment.
     *
     * @throws SettingsException with everything that is wrong
     */
    public static Settings load(Path directory, Map<String, String> environment) {
        return read(directory, PropertiesFile.read(directory.resolve("application.properties")), environment);
    }

    /** @throws SettingsException with everything that is wrong */
    public static Settings read(Path directory, Map<String, String> properties, Map<String, String> environment) {
        SettingsReader reader = new SettingsReader(directory, properties, environment);
        RouterSettings routers = routers(reader);
        Path data = reader.path(Keys.DATA_DIR, reader.directory());
        DatabaseSettings database = database(reader, data);
        HttpSettings http = new HttpSettings(reader.read(Keys.HTTP_HOST), reader.read(Keys.HTTP_PORT));
        LogFormat log = reader.read(Keys.LOG_FORMAT);
        LibreQosSettings libreqos = libreqos(reader);
        SessionSettings sessions =
                new SessionSettings(reader.read(Keys.SESSIONS_ENABLED), reader.read(Keys.SESSIONS_SAMPLE_INTERVAL));
        OutboxSettings outbox = new OutboxSettings(reader.read(Keys.VOUCHERS_CHUNK), reader.read(Keys.VOUCHERS_PAUSE));
        PlanGuard guard = new PlanGuard(
                reader.read(Keys.SYNC_GUARD_MIN_CHANGES),
                reader.read(Keys.SYNC_GUARD_PERCENT),
                reader.read(Keys.SYNC_GUARD_MAX_REMOVALS));
        SoldProfiles sold =
                new SoldProfiles(reader.read(Keys.VOUCHERS_PROFILES), reader.read(Keys.SUBSCRIPTIONS_PROFILES));
        boolean listens = sessions.enabled() | reader.read(Keys.LIBREQOS_ON_CHANGE);
        Keys.OF_ROUTES.forEach(reader::read);
        reader.finish();
        Map<String, String> effective = new HashMap<>(reader.effective());
        effective.put(LISTENS, String.valueOf(listens));
        return new Settings(
                reader.directory(),
                routers,
                data,
                database,
                http,
                log,
                libreqos,
                sessions,
                outbox,
                guard,
                sold,
                Map.copyOf(effective));
    }

    private static RouterSettings routers(SettingsReader reader) {
        return new RouterSettings(
                reader.path(Keys.ROUTERS_FILE, reader.directory()),
                reader.read(Keys.ROUTERS_PARALLEL),
                reader.read(Keys.ROUTERS_TIMEOUT),
                reader.read(Keys.ROUTERS_CONNECT_TIMEOUT),
                reader.read(Keys.ROUTERS_CHARSET),
                reader.read(Keys.ROUTERS_MAX_IN_FLIGHT),
                reader.read(Keys.ROUTERS_MAX_SENTENCE),
                reader.read(Keys.SOURCES),
                reader.read(Keys.TLS_TRUST_ON_FIRST_USE));
    }

    private static DatabaseSettings database(SettingsReader reader, Path data) {
        String url = reader.read(Keys.DB_URL);
        if (url.isEmpty()) {
            if (data.toString().contains(";")) {
                reader.problem(
                        "%s = '%s': an H2 database cannot be in a path with ;".formatted(Keys.DATA_DIR.name(), data));
            }
            url = "jdbc:h2:file:" + data.resolve("mikamel") + H2_OPTIONS;
        }
        return new DatabaseSettings(
                url, reader.read(Keys.DB_USERNAME), reader.read(Keys.DB_PASSWORD), reader.read(Keys.DB_KEEP_CYCLES));
    }

    private static LibreQosSettings libreqos(SettingsReader reader) {
        Path home = Files.isDirectory(LIBREQOS_HOME) ? LIBREQOS_HOME : reader.directory();
        Path csv = reader.path(Keys.LIBREQOS_CSV, home.resolve("ShapedDevices.csv"));
        BigDecimal most = reader.read(Keys.LIBREQOS_MAX_FACTOR);
        BigDecimal least = reader.read(Keys.LIBREQOS_MIN_FACTOR);
        if (least.compareTo(most) > 0) {
            reader.problem("%s = '%s': allowed is at most %s, which is '%s'"
                    .formatted(Keys.LIBREQOS_MIN_FACTOR.name(), least, Keys.LIBREQOS_MAX_FACTOR.name(), most));
        }
        return new LibreQosSettings(
                csv,
                reader.path(Keys.LIBREQOS_NETWORK_JSON, csv.resolveSibling("network.json")),
                reader.read(Keys.LIBREQOS_INTERVAL),
                reader.read(Keys.LIBREQOS_LAYOUT),
                reader.read(Keys.LIBREQOS_DECIMALS),
                most,
                least,
                reader.read(Keys.LIBREQOS_DEFAULT_RATE),
                reader.read(Keys.LIBREQOS_OFFLINE_GRACE),
                new RemovalGuard(
                        reader.read(Keys.GUARD_MIN_ROWS),
                        reader.read(Keys.GUARD_PERCENT),
                        reader.read(Keys.GUARD_CYCLES)),
                reader.read(Keys.LIBREQOS_VERSIONS));
    }
}
