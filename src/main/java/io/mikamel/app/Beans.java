package io.mikamel.app;

import com.zaxxer.hikari.HikariDataSource;
import io.mikamel.component.RouterOsComponent;
import io.mikamel.component.RouterOsConfiguration;
import io.mikamel.inventory.InventoryRules;
import io.mikamel.inventory.RouterDirectory;
import io.mikamel.plans.AccountReadings;
import io.mikamel.plans.DesiredAccounts;
import io.mikamel.plans.Plans;
import io.mikamel.plans.StoredAccounts;
import io.mikamel.pool.PoolOptions;
import io.mikamel.pool.RouterPool;
import io.mikamel.reload.GuardedRouteReload;
import io.mikamel.reload.RouteFiles;
import io.mikamel.sessions.Moments;
import io.mikamel.sessions.RouterConnections;
import io.mikamel.sessions.SampleAges;
import io.mikamel.sessions.SessionInbox;
import io.mikamel.sessions.SessionReadings;
import io.mikamel.sessions.SessionTracker;
import io.mikamel.settings.DatabaseSettings;
import io.mikamel.settings.Settings;
import io.mikamel.settings.SettingsException;
import io.mikamel.shaping.Cycles;
import io.mikamel.shaping.DueRouters;
import io.mikamel.shaping.LibreQosFiles;
import io.mikamel.shaping.Outcomes;
import io.mikamel.shaping.ReadingInbox;
import io.mikamel.shaping.RouterReadings;
import io.mikamel.shaping.RouterStatuses;
import io.mikamel.shaping.Shaping;
import io.mikamel.shaping.ShapingMemory;
import io.mikamel.store.ConnectionLogStore;
import io.mikamel.store.Database;
import io.mikamel.store.PlanStore;
import io.mikamel.store.ProfileStore;
import io.mikamel.store.SchemaMigration;
import io.mikamel.store.SessionStore;
import io.mikamel.store.VoucherStore;
import io.mikamel.vouchers.VoucherBatches;
import io.mikamel.vouchers.VoucherExpiry;
import io.mikamel.web.HealthApi;
import io.mikamel.web.Problems;
import io.mikamel.web.SessionHistory;
import io.mikamel.web.ShapingApi;
import io.mikamel.web.ShapingSearch;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.camel.CamelContext;
import org.apache.camel.main.Main;
import org.slf4j.LoggerFactory;

/** Makes every bean that routes name, once, and ends them in the opposite order. */
final class Beans implements AutoCloseable {

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final Settings settings;
    private final LibreQosFiles files;
    private final Clock clock = Clock.systemUTC();
    private final RouterDirectory inventory;
    private final RouterPool pool;
    private final HikariDataSource database;
    private final RouterStatuses statuses = new RouterStatuses();
    private final RouteFiles routeFiles = new RouteFiles(clock);
    private final OutboxParts outbox;
    private final PlanStore planStore;
    private final RetryPauses retryPauses;

    private Beans(Settings settings, LibreQosFiles files, boolean dryRun) {
        this.settings = settings;
        this.files = files;
        inventory = RouterDirectory.open(settings.routers().file(), rules(settings));
        database = opening(dryRun ? presentDatabase(settings.database()) : database(settings.database()));
        pool = opening(new RouterPool(
                opening(dryRun ? Drivers.forDryRun(settings) : Drivers.of(settings))
                        .byName(),
                PoolOptions.DEFAULTS.with(settings.routers().connectionOptions())));
        outbox = opening(new OutboxParts(settings, database, clock));
        planStore = new PlanStore(database);
        retryPauses = new RetryPauses(settings.routers().parallel());
        opened.push(retryPauses::shutdownNow);
    }

    static Beans open(Settings settings, LibreQosFiles files) {
        return new Beans(settings, files, false);
    }

    /** Beans that leave nothing behind, neither a database nor a certificate. */
    static Beans openForDryRun(Settings settings) {
        return new Beans(settings, LibreQos.files(settings), true);
    }

    private static HikariDataSource presentDatabase(DatabaseSettings settings) {
        return Database.openForDryRun(
                settings.url(), settings.username(), settings.password().reveal());
    }

    private static HikariDataSource database(DatabaseSettings settings) {
        HikariDataSource database = Database.open(
                settings.url(), settings.username(), settings.password().reveal());
        SchemaMigration.migrate(database);
        return database;
    }

    static InventoryRules rules(Settings settings) {
        return new InventoryRules(
                settings.routers().sources(), settings.routers().trustOnFirstUse(), System.getenv());
    }

    /** The names here are the ones that routes use. */
    void bindTo(Main main) {
        InventorySources sources = new InventorySources(inventory);
        ShapingMemory memory = new ShapingMemory(database);
        Shaping shaping =
                new Shaping(files, memory, sources, settings.libreqos().shaping(), clock);
        main.bind("inventory", inventory);
        main.bind("routerPool", pool);
        main.bind("routeros", component());
        main.bind("mikamelDb", database);
        main.bind("routerThreads", routerThreads());
        main.bind("retryPauses", retryPauses);
        DueRouters due = new DueRouters();
        main.bind("due", due);
        main.bind("turns", new RouterTurns(settings.routers().parallel(), due));
        main.bind("inbox", new ReadingInbox());
        main.bind("groupedAnswers", new GroupedAnswers());
        main.bind("answerOnly", new AnswerOnly());
        main.bind("cycles", new Cycles(inventory, clock));
        main.bind("readings", new RouterReadings(sources, statuses, clock));
        main.bind("statuses", statuses);
        main.bind("shaping", shaping);
        main.bind("outcomes", new Outcomes(settings.database().keepCycles(), clock));
        main.bind("shapingSearch", new ShapingSearch());
        main.bind("shapingApi", new ShapingApi(database, inventory, clock));
        main.bind("healthApi", new HealthApi(Version.text(), inventory, statuses, shaping, routeFiles, clock));
        main.bind("problems", new Problems());
        bindSessionsTo(main);
        bindVouchersTo(main);
        main.bind("routersFile", new InventoryRefresh(inventory));
        main.bind("effects", outbox.effects());
        bindPlansTo(main, new StoredAccounts(database, settings.soldProfiles(), clock));
    }

    /** From now on effects are carried out by the routes of a context that runs. */
    void startOutbox(CamelContext camel) {
        outbox.start(camel);
    }

    /** Before the routes stop. */
    void prepareStop() {
        retryPauses.end();
        outbox.close();
    }

    /** @throws SettingsException if routers.csv has no such router */
    void requireRouter(String name) {
        if (inventory.router(name).isEmpty()) {
            throw new SettingsException(List.of(
                    "router '%s': not in %s".formatted(name, settings.routers().file())));
        }
    }

    PlanStore planStore() {
        return planStore;
    }

    void bindPlansTo(Main main, DesiredAccounts desired) {
        InventoryAccounts sources = new InventoryAccounts(inventory);
        ProfileStore profiles = new ProfileStore(database);
        main.bind("accountReadings", new AccountReadings(sources, settings.soldProfiles(), clock));
        main.bind("plans", new Plans(sources, desired, planStore, profiles, settings.syncGuard(), clock));
    }

    private void bindSessionsTo(Main main) {
        Moments moments = Moments.system();
        SessionStore store = new SessionStore(database);
        SessionInbox inbox = new SessionInbox(moments);
        DueRouters sessionsDue = new DueRouters();
        RouterConnections connections = new RouterConnections(new ConnectionLogStore(database), store, moments);
        main.bind("sessionInbox", inbox);
        main.bind("sessionsDue", sessionsDue);
        main.bind("sessionTurns", new RouterTurns(settings.routers().parallel(), sessionsDue));
        main.bind("sessionReadings", new SessionReadings(new InventoryTypes(inventory), moments));
        main.bind(
                "sessions",
                new SessionTracker(store, inbox, moments, settings.sessions().sampleInterval()));
        main.bind("connections", connections);
        main.bind("sampleAges", new SampleAges(clock));
        main.bind("sessionHistory", new SessionHistory());
        main.bind("routerTrouble", new RouterTrouble(connections));
    }

    private void bindVouchersTo(Main main) {
        VoucherStore store = new VoucherStore(database);
        Predicate<String> isRouter = name -> inventory.router(name).isPresent();
        main.bind(
                "voucherBatches",
                new VoucherBatches(store, isRouter, settings.soldProfiles().vouchers(), new SecureRandom(), clock));
        main.bind("vouchers", new VoucherExpiry(store, clock));
    }

    void watchRoutes(Main main, Path directory) {
        GuardedRouteReload.install(main, directory, routeFiles);
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            AutoCloseable last = opened.pop();
            try {
                last.close();
            } catch (Exception e) {
                LoggerFactory.getLogger(Beans.class)
                        .warn("{} did not end cleanly", last.getClass().getSimpleName(), e);
            }
        }
    }

    private RouterOsComponent component() {
        RouterOsConfiguration configuration = new RouterOsConfiguration();
        configuration.setTimeout(settings.routers().timeout());
        RouterOsComponent component = new RouterOsComponent();
        component.setPool(pool);
        component.setInventory(inventory);
        component.setConfiguration(configuration);
        return component;
    }

    private ExecutorService routerThreads() {
        int parallel = settings.routers().parallel();
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                parallel, parallel, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), new DaemonThreads("router"));
        threads.allowCoreThreadTimeOut(true);
        opened.push(threads::shutdownNow);
        return threads;
    }

    private <T extends AutoCloseable> T opening(T resource) {
        opened.push(resource);
        return resource;
    }
}
