package io.mikamel.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;

/** The pool of connections to the database. */
public final class Database {

    private static final Duration BORROW = Duration.ofSeconds(10);
    private static final String NO_SUCH_H2 = "90146";
    private static final Pattern PASSWORD = Pattern.compile("(?i)(password|pwd)=[^;&]*");
    private static final Pattern USER_INFO = Pattern.compile("//[^/@]*@");

    private Database() {}

    /**
     * Opens the pool and makes one connection.
     *
     * @param username may be empty
     * @param password may be empty
     * @throws StoreException that tells what to do
     */
    public static HikariDataSource open(String url, String username, String password) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("mikamel-db");
        config.setJdbcUrl(url);
        config.setUsername(username.isEmpty() ? null : username);
        config.setPassword(password.isEmpty() ? null : password);
        config.setConnectionTimeout(BORROW.toMillis());
        config.setInitializationFailTimeout(1);
        if (url.startsWith("jdbc:postgresql:")) {
            tunePostgres(config);
        }
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw cannotOpen(url, e);
        }
    }

    /**
     * For a run that must leave nothing behind: the database as it is, or an empty one in memory where there is none yet, or
     * none with our tables.
     */
    public static HikariDataSource openForDryRun(String url, String username, String password) {
        String noMore = url.startsWith("jdbc:h2:") ? ";IFEXISTS=TRUE" : "";
        try {
            HikariDataSource present = open(url + noMore, username, password);
            if (SchemaMigration.isUpToDate(present)) {
                return present;
            }
            present.close();
        } catch (StoreException e) {
            if (!(e.getCause() instanceof SQLException cause) || !NO_SUCH_H2.equals(cause.getSQLState())) {
                throw e;
            }
        }
        HikariDataSource empty = open("jdbc:h2:mem:dry-run-" + UUID.randomUUID(), "", "");
        SchemaMigration.migrate(empty);
        return empty;
    }

    /** The address without a password in it. */
    public static String withoutPassword(String url) {
        return USER_INFO.matcher(PASSWORD.matcher(url).replaceAll("$1=*****")).replaceAll("//*****@");
    }

    /** A server that hangs must not hang a cycle; what the address says itself counts more. */
    private static void tunePostgres(HikariConfig config) {
        config.addDataSourceProperty("connectTimeout", "10");
        config.addDataSourceProperty("socketTimeout", "120");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "mikamel");
    }

    private static StoreException cannotOpen(String url, PoolInitializationException e) {
        SQLException cause = e.getCause() instanceof SQLException sql ? sql : new SQLException(e.getMessage(), e);
        String message = "cannot open the database %s: %s%s"
                .formatted(withoutPassword(url), withoutPassword(Failures.reason(cause)), advice(cause));
        StoreException classified = Failures.of("", cause);
        return classified instanceof StoreUnavailableException
                ? new StoreUnavailableException(message, cause)
                : new StoreException(message, cause);
    }

    private static String advice(SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        return switch (state) {
            case "90020" -> ". Another process has the file open: stop the other Mikamel, or set mikamel.data.dir or"
                    + " mikamel.db.url to another place";
            case "08001",
                    "08004",
                    "08006",
                    "57P03" -> ". Is the server running, and are host and port in mikamel.db.url" + " right?";
            case "28000", "28P01" -> ". Check mikamel.db.username and mikamel.db.password";
            case "3D000" -> ". Create it: createdb --owner=USER NAME";
            case "90146", "90030", "90031" -> ". Check mikamel.data.dir: is it there, and may Mikamel write to it?";
            default -> "";
        };
    }
}
