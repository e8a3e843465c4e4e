package io.mikamel.component;

import io.mikamel.pool.RouterInventory;
import io.mikamel.pool.RouterPool;
import io.mikamel.wire.CodePage;
import io.mikamel.wire.RouterDriver;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.camel.Endpoint;
import org.apache.camel.SSLContextParametersAware;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.spi.HeaderFilterStrategy;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.HeaderFilterStrategyComponent;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The component {@code routeros:}. Thread-safe once started. Routes go on on its workers, never on the thread that reads
 * from a router.
 */
@Component("routeros")
public class RouterOsComponent extends HeaderFilterStrategyComponent implements SSLContextParametersAware {

    private static final Logger LOG = LoggerFactory.getLogger(RouterOsComponent.class);

    @Metadata(description = "Options that endpoints begin with.")
    private RouterOsConfiguration configuration = new RouterOsConfiguration();

    @Metadata(
            label = "advanced",
            autowired = true,
            description = "Connections to routers. Without one the component has a pool of its own.")
    private RouterPool pool;

    @Metadata(
            label = "advanced",
            autowired = true,
            description = "The routers that option router and header CamelRouterOsRouter can name.")
    private RouterInventory inventory;

    @Metadata(
            label = "advanced",
            description = "Drivers of the component's own pool by name, besides those in the registry and native.")
    private Map<String, RouterDriver> drivers = Map.of();

    @Metadata(label = "advanced", defaultValue = "32", description = "Threads on which routes go on after an answer.")
    private int workers = 32;

    @Metadata(
            label = "advanced",
            defaultValue = "10s",
            description = "For connecting, and again for the login, in the component's own pool.")
    private Duration connectTimeout = Duration.ofSeconds(10);

    @Metadata(
            label = "advanced",
            defaultValue = "4",
            description = "Commands at once on a connection of the component's own pool.")
    private int maxInFlight = 4;

    @Metadata(
            label = "advanced",
            defaultValue = "windows-1252",
            description = "For texts of a router that are not UTF-8.")
    private String fallbackCharset = "windows-1252";

    @Metadata(label = "security", description = "Uses the global SSL context parameters with tls=true.")
    private boolean useGlobalSslContextParameters;

    private final RouterOsHealthRepository health = new RouterOsHealthRepository(this);
    private final SslContexts sslContexts = new SslContexts();
    private Optional<OwnPool> ownPool = Optional.empty();
    private ExecutorService workerPool;
    private ScheduledExecutorService timer;

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        RouterOsEndpoint endpoint = new RouterOsEndpoint(uri, this, configuration.copy());
        endpoint.setPath(remaining);
        setEndpointHeaderFilterStrategy(endpoint);
        setProperties(endpoint, parameters);
        endpoint.prepare();
        return endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        ThreadPoolProfile profile = new ThreadPoolProfile("routeros");
        profile.setPoolSize(workers);
        profile.setMaxPoolSize(workers);
        // a full queue must not hand the work back to a thread that reads from a router
        profile.setMaxQueueSize(Integer.MAX_VALUE);
        profile.setAllowCoreThreadTimeOut(true);
        profile.setRejectedPolicy(ThreadPoolRejectedPolicy.Abort);
        workerPool = getCamelContext().getExecutorServiceManager().newThreadPool(this, "RouterOsWorker", profile);
        timer = getCamelContext()
                .getExecutorServiceManager()
                .newScheduledThreadPool(this, "RouterOsTimer", timerProfile());
        if (workerPool instanceof ThreadPoolExecutor threads) {
            timer.scheduleWithFixedDelay(
                    new WorkerRelief(threads),
                    WorkerRelief.PERIOD_MILLIS,
                    WorkerRelief.PERIOD_MILLIS,
                    TimeUnit.MILLISECONDS);
        }
        if (pool == null) {
            ownPool = Optional.of(OwnPool.of(this));
        }
        health().ifPresent(registry -> registry.register(health));
    }

    /** Work that comes too late must be told so: by default it would vanish. */
    private static ThreadPoolProfile timerProfile() {
        ThreadPoolProfile profile = new ThreadPoolProfile("routeros-timer");
        profile.setPoolSize(1);
        profile.setRejectedPolicy(ThreadPoolRejectedPolicy.Abort);
        return profile;
    }

    @Override
    protected void doStop() throws Exception {
        health().ifPresent(registry -> registry.unregister(health));
        ownPool.ifPresent(OwnPool::close);
        ownPool = Optional.empty();
        getCamelContext().getExecutorServiceManager().shutdown(timer);
        getCamelContext().getExecutorServiceManager().shutdownGraceful(workerPool);
        super.doStop();
    }

    private Optional<HealthCheckRegistry> health() {
        return Optional.ofNullable(HealthCheckRegistry.get(getCamelContext()));
    }

    CodePage codePage() {
        return new CodePage(Charset.forName(fallbackCharset));
    }

    RouterPool connections() {
        return ownPool.map(OwnPool::pool).orElse(pool);
    }

    Optional<RouterInventory> routers() {
        return Optional.ofNullable(inventory);
    }

    /** Answers false if the component has stopped and the work will not be done. */
    boolean onWorker(Runnable work) {
        try {
            workerPool.execute(work);
            return true;
        } catch (RejectedExecutionException e) {
            LOG.debug("routeros has stopped: {}", e.getMessage());
            return false;
        }
    }

    ExecutorService workerThreads() {
        return workerPool;
    }

    ScheduledExecutorService timer() {
        return timer;
    }

    /** The context of an endpoint's parameters; equal parameters share one, so that connections can be shared. */
    SSLContext sslContext(Optional<SSLContextParameters> own) {
        SSLContextParameters parameters = own.orElseGet(this::retrieveGlobalSslContextParameters);
        return sslContexts.of(Optional.ofNullable(parameters), getCamelContext());
    }

    @Override
    public HeaderFilterStrategy getHeaderFilterStrategy() {
        return Optional.ofNullable(super.getHeaderFilterStrategy()).orElseGet(RouterOsHeaderFilterStrategy::new);
    }

    public RouterOsConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(RouterOsConfiguration configuration) {
        this.configuration = configuration;
    }

    public RouterPool getPool() {
        return pool;
    }

    public void setPool(RouterPool pool) {
        this.pool = pool;
    }

    public RouterInventory getInventory() {
        return inventory;
    }

    public void setInventory(RouterInventory inventory) {
        this.inventory = inventory;
    }

    public Map<String, RouterDriver> getDrivers() {
        return drivers;
    }

    public void setDrivers(Map<String, RouterDriver> drivers) {
        this.drivers = drivers;
    }

    public int getWorkers() {
        return workers;
    }

    public void setWorkers(int workers) {
        this.workers = workers;
    }

    public Duration getConnectTimeout() {
        return connectTimeout;
    }

    public void setConnectTimeout(Duration connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    public int getMaxInFlight() {
        return maxInFlight;
    }

    public void setMaxInFlight(int maxInFlight) {
        this.maxInFlight = maxInFlight;
    }

    public String getFallbackCharset() {
        return fallbackCharset;
    }

    public void setFallbackCharset(String fallbackCharset) {
        this.fallbackCharset = fallbackCharset;
    }

    @Override
    public boolean isUseGlobalSslContextParameters() {
        return useGlobalSslContextParameters;
    }

    @Override
    public void setUseGlobalSslContextParameters(boolean useGlobalSslContextParameters) {
        this.useGlobalSslContextParameters = useGlobalSslContextParameters;
    }
}
