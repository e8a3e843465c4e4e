package io.mikamel.settings;

import io.mikamel.domain.Rate;
import io.mikamel.domain.Service;
import io.mikamel.domain.voucher.NamePattern;
import io.mikamel.wire.Secret;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The one list of what can be set. */
final class Keys {

    private static final String YES_NO = "true or false";
    private static final String PATTERN = "names of profiles with * and ?, with commas between";
    private static final String FILE = "a path, relative to the directory of application.properties";

    static final Key<String> ROUTERS_FILE = Key.of("mikamel.routers.file", "routers.csv", FILE, Function.identity());
    static final Key<Integer> ROUTERS_PARALLEL =
            Key.of("mikamel.routers.parallel", "64", "a whole number, 1 to 1000", Values.whole(1, 1000));
    static final Key<Duration> ROUTERS_TIMEOUT =
            Key.of("mikamel.routers.timeout", "60s", "a duration, 1s to 1h", Durations.between("1s", "1h"));
    static final Key<Integer> ROUTERS_RETRIES =
            Key.of("mikamel.routers.retries", "2", "a whole number, 0 to 100", Values.whole(0, 100));
    static final Key<Duration> ROUTERS_CONNECT_TIMEOUT = Key.of(
            "mikamel.routers.connect-timeout", "10s", "a duration, 100ms to 5m", Durations.between("100ms", "5m"));
    static final Key<Charset> ROUTERS_CHARSET = Key.of(
            "mikamel.routers.charset",
            "windows-1252",
            "the name of a code page, such as windows-1252 or windows-1251",
            Charset::forName);
    static final Key<Integer> ROUTERS_MAX_IN_FLIGHT =
            Key.of("mikamel.routers.max-in-flight", "4", "a whole number, 1 to 64", Values.whole(1, 64));
    static final Key<Integer> ROUTERS_MAX_SENTENCE =
            Key.of("mikamel.routers.max-sentence", "16M", "a size, 64k to 1G", Values.size(64 << 10, 1 << 30));
    static final Key<Set<Service>> SOURCES =
            Key.of("mikamel.sources", "ppp,hotspot", "one or more of ppp, hotspot, dhcp, with commas", Values::sources);
    static final Key<Boolean> TLS_TRUST_ON_FIRST_USE =
            Key.of("mikamel.tls.trust-on-first-use", "false", YES_NO, Values::onOrOff);

    static final Key<String> DATA_DIR = Key.of("mikamel.data.dir", "data", FILE, Function.identity());
    static final Key<String> DB_URL = new Key<>(
            "mikamel.db.url",
            "",
            "empty, or a JDBC address that begins with jdbc:h2: or jdbc:postgresql:",
            Keys::jdbc,
            true);
    static final Key<String> DB_USERNAME = Key.of("mikamel.db.username", "", "any text", Function.identity());
    static final Key<Secret> DB_PASSWORD = Key.secret("mikamel.db.password", "any text", Secret::of);

    static final Key<Integer> DB_RETRIES =
            Key.of("mikamel.db.retries", "10", "a whole number, 0 to 1000", Values.whole(0, 1000));

    static final Key<Duration> DB_KEEP_CYCLES =
            Key.of("mikamel.db.keep-cycles", "90d", "a duration, 1d to 3650d", Durations.between("1d", "3650d"));

    static final Key<String> HTTP_HOST =
            Key.of("mikamel.http.host", "127.0.0.1", "an address or a host name", Values::word);
    static final Key<Integer> HTTP_PORT =
            Key.of("mikamel.http.port", "8080", "a port, 1 to 65535 (0: any free one)", Values.whole(0, 65535));
    static final Key<LogFormat> LOG_FORMAT =
            Key.of("mikamel.log.format", "text", "text or json", Values.choice(LogFormat.class));

    static final Key<String> LIBREQOS_CSV = Key.of("mikamel.libreqos.csv", "", FILE, Function.identity());
    static final Key<String> LIBREQOS_NETWORK_JSON =
            Key.of("mikamel.libreqos.network-json", "", FILE, Function.identity());
    static final Key<Duration> LIBREQOS_INTERVAL =
            Key.of("mikamel.libreqos.interval", "10m", "a duration, 1s to 1d", Durations.between("1s", "1d"));
    static final Key<Boolean> LIBREQOS_ON_CHANGE =
            Key.of("mikamel.libreqos.on-change", "true", YES_NO, Values::onOrOff);
    static final Key<Duration> LIBREQOS_ON_CHANGE_INTERVAL = Key.of(
            "mikamel.libreqos.on-change-interval", "30s", "a duration, 100ms to 1h", Durations.between("100ms", "1h"));
    static final Key<String> LIBREQOS_LAYOUT =
            Key.of("mikamel.libreqos.layout", "auto", "13, 14 or auto", Values.oneOf("13", "14", "auto"));
    static final Key<Boolean> LIBREQOS_DECIMALS = Key.of("mikamel.libreqos.decimals", "false", YES_NO, Values::onOrOff);
    static final Key<BigDecimal> LIBREQOS_MAX_FACTOR =
            Key.of("mikamel.libreqos.max-factor", "1.15", "a number, 0.1 to 10", Values.decimal("0.1", "10"));
    static final Key<BigDecimal> LIBREQOS_MIN_FACTOR =
            Key.of("mikamel.libreqos.min-factor", "0.5", "a number, 0.01 to 10", Values.decimal("0.01", "10"));
    static final Key<Rate> LIBREQOS_DEFAULT_RATE = Key.of(
            "mikamel.libreqos.default-rate",
            "1000M/1000M",
            "upload/download as on the router, such as 10M/50M or 512k/2M, above 0",
            Values::rate);
    static final Key<Duration> LIBREQOS_OFFLINE_GRACE =
            Key.of("mikamel.libreqos.offline-grace", "15m", "a duration, 0s to 365d", Durations.between("0s", "365d"));
    static final Key<Integer> GUARD_MIN_ROWS =
            Key.of("mikamel.libreqos.guard.min-rows", "10", "a whole number, 0 to 1000000", Values.whole(0, 1_000_000));
    static final Key<Integer> GUARD_PERCENT =
            Key.of("mikamel.libreqos.guard.percent", "20", "a percentage, 1 to 100", Values.percent());
    static final Key<Integer> GUARD_CYCLES =
            Key.of("mikamel.libreqos.guard.cycles", "3", "a whole number, 1 to 1000", Values.whole(1, 1000));
    static final Key<Integer> LIBREQOS_VERSIONS =
            Key.of("mikamel.libreqos.versions", "20", "a whole number, 1 to 1000", Values.whole(1, 1000));

    static final Key<Boolean> SESSIONS_ENABLED = Key.of("mikamel.sessions.enabled", "true", YES_NO, Values::onOrOff);
    static final Key<Duration> SESSIONS_INTERVAL =
            Key.of("mikamel.sessions.interval", "30s", "a duration, 1s to 1h", Durations.between("1s", "1h"));
    static final Key<Integer> SESSIONS_RETRIES =
            Key.of("mikamel.sessions.retries", "10", "a whole number, 0 to 1000", Values.whole(0, 1000));
    static final Key<Duration> SESSIONS_SAMPLE_INTERVAL =
            Key.of("mikamel.sessions.sample-interval", "1m", "a duration, 1s to 1d", Durations.between("1s", "1d"));

    static final Key<Integer> VOUCHERS_CHUNK =
            Key.of("mikamel.vouchers.chunk", "50", "a whole number, 1 to 1000", Values.whole(1, 1000));
    static final Key<Duration> VOUCHERS_PAUSE =
            Key.of("mikamel.vouchers.pause", "1s", "a duration, 0s to 1h", Durations.between("0s", "1h"));
    static final Key<NamePattern> VOUCHERS_PROFILES =
            Key.of("mikamel.vouchers.profiles", "*voucher*", PATTERN, NamePattern::of);
    static final Key<NamePattern> SUBSCRIPTIONS_PROFILES =
            Key.of("mikamel.subscriptions.profiles", "*pppoe*", PATTERN, NamePattern::of);

    static final Key<Boolean> SYNC_ENABLED = Key.of("mikamel.sync.enabled", "true", YES_NO, Values::onOrOff);
    static final Key<Duration> SYNC_INTERVAL =
            Key.of("mikamel.sync.interval", "5m", "a duration, 1s to 1d", Durations.between("1s", "1d"));
    static final Key<Integer> SYNC_GUARD_MIN_CHANGES =
            Key.of("mikamel.sync.guard.min-changes", "10", "a whole number, 0 to 1000000", Values.whole(0, 1_000_000));
    static final Key<Integer> SYNC_GUARD_PERCENT =
            Key.of("mikamel.sync.guard.percent", "5", "a percentage, 1 to 100", Values.percent());
    static final Key<Integer> SYNC_GUARD_MAX_REMOVALS =
            Key.of("mikamel.sync.guard.max-removals", "0", "a whole number, 0 to 1000000", Values.whole(0, 1_000_000));

    static final List<Key<?>> ALL = List.of(
            ROUTERS_FILE,
            ROUTERS_PARALLEL,
            ROUTERS_TIMEOUT,
            ROUTERS_RETRIES,
            ROUTERS_CONNECT_TIMEOUT,
            ROUTERS_CHARSET,
            ROUTERS_MAX_IN_FLIGHT,
            ROUTERS_MAX_SENTENCE,
            SOURCES,
            TLS_TRUST_ON_FIRST_USE,
            DATA_DIR,
            DB_URL,
            DB_USERNAME,
            DB_PASSWORD,
            DB_RETRIES,
            DB_KEEP_CYCLES,
            HTTP_HOST,
            HTTP_PORT,
            LOG_FORMAT,
            LIBREQOS_CSV,
            LIBREQOS_NETWORK_JSON,
            LIBREQOS_INTERVAL,
            LIBREQOS_ON_CHANGE,
            LIBREQOS_ON_CHANGE_INTERVAL,
            LIBREQOS_LAYOUT,
            LIBREQOS_DECIMALS,
            LIBREQOS_MAX_FACTOR,
            LIBREQOS_MIN_FACTOR,
            LIBREQOS_DEFAULT_RATE,
            LIBREQOS_OFFLINE_GRACE,
            GUARD_MIN_ROWS,
            GUARD_PERCENT,
            GUARD_CYCLES,
            LIBREQOS_VERSIONS,
            SESSIONS_ENABLED,
            SESSIONS_INTERVAL,
            SESSIONS_RETRIES,
            SESSIONS_SAMPLE_INTERVAL,
            VOUCHERS_CHUNK,
            VOUCHERS_PAUSE,
            VOUCHERS_PROFILES,
            SUBSCRIPTIONS_PROFILES,
            SYNC_ENABLED,
            SYNC_INTERVAL,
            SYNC_GUARD_MIN_CHANGES,
            SYNC_GUARD_PERCENT,
            SYNC_GUARD_MAX_REMOVALS);

    /** Those that no code asks for: routes name them as placeholders. */
    static final List<Key<?>> OF_ROUTES = List.of(
            ROUTERS_RETRIES,
            DB_RETRIES,
            LIBREQOS_ON_CHANGE_INTERVAL,
            SESSIONS_INTERVAL,
            SESSIONS_RETRIES,
            SYNC_ENABLED,
            SYNC_INTERVAL);

    private Keys() {}

    private static String jdbc(String url) {
        if (url.isEmpty() || url.startsWith("jdbc:h2:") || url.startsWith("jdbc:postgresql:")) {
            return url;
        }
        throw new IllegalArgumentException("not H2 or PostgreSQL");
    }
}
