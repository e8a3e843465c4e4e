package io.mikamel.app;

import io.mikamel.settings.Settings;
import io.mikamel.shaping.LibreQosFiles;
import io.mikamel.web.LoopbackGuard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.Route;
import org.apache.camel.StartupListener;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running system: beans, routes, and while it serves the HTTP server, the timers and the watch over routes/.
 *
 * <p>Started and closed by one thread.
 */
final class Application implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Application.class);

    /** Endpoints of routes that do nothing before they are asked. */
    private static final Set<String> ON_DEMAND = Set.of("direct", "seda");

    private final Configuration configuration;
    private final boolean serves;
    private final Beans beans;
    private final Main main = new Main();

    private Application(Configuration configuration, boolean serves, Beans beans) {
        this.configuration = configuration;
        this.serves = serves;
        this.beans = beans;
    }

    /** With HTTP, timers and reload. */
    static Application serving(Configuration configuration) {
        return serving(configuration, LibreQos.files(configuration.settings()));
    }

    /** The same over files that may be on a sick disk. */
    static Application serving(Configuration configuration, LibreQosFiles files) {
        configuration.requireLoopback();
        httpPort(configuration).ensureFree();
        return new Application(configuration, true, Beans.open(configuration.settings(), files));
    }

    /** Only the routes that wait to be asked. */
    static Application onDemand(Configuration configuration) {
        Settings settings = configuration.settings();
        return new Application(configuration, false, Beans.open(settings, LibreQos.files(settings)));
    }

    /** As {@link #onDemand}, and nothing is created or written but what a route writes. */
    static Application forDryRun(Configuration configuration) {
        return new Application(configuration, false, Beans.openForDryRun(configuration.settings()));
    }

    /** Runs until the process is told to stop. */
    void runUntilStopped() throws Exception {
        configure();
        main.run();
    }

    void start() throws Exception {
        configure();
        main.start();
        startOnDemandRoutes();
    }

    /** Asks a route, and waits for its answer. */
    <T> T ask(String endpoint, Map<String, Object> headers, Class<T> answer) {
        try (ProducerTemplate template = camel().createProducerTemplate()) {
            return template.requestBodyAndHeaders(endpoint, null, headers, answer);
        } catch (IOException e) {
            throw new UncheckedIOException("asking %s".formatted(endpoint), e);
        }
    }

    Beans beans() {
        return beans;
    }

    CamelContext camel() {
        return main.getCamelContext();
    }

    @Override
    public void close() {
        beans.prepareStop();
        main.stop();
        beans.close();
    }

    private static HttpPort httpPort(Configuration configuration) {
        return new HttpPort(
                configuration.settings().http().host(),
                configuration.settings().http().port());
    }

    private void configure() {
        new CamelSettings(configuration, serves).applyTo(main);
        beans.bindTo(main);
        main.bind("vertxOptions", HttpThreads.options());
        if (serves && configuration.directory().hasRoutes()) {
            beans.watchRoutes(main, configuration.directory().routes());
        }
        main.addMainListener(new Phases());
    }

    /** What happens around the start and the stop of Camel. */
    private final class Phases extends MainListenerSupport {

        @Override
        public void afterConfigure(BaseMainSupport support) {
            if (serves) {
                guardHttpWhenItIsThere();
                startOutboxWhenRoutesRun();
            }
        }

        @Override
        public void afterStart(BaseMainSupport support) {
            LOG.info(
                    "Mikamel {} serves http://{}:{}/api/health and keeps {}",
                    Version.text(),
                    configuration.settings().http().host(),
                    configuration.settings().http().port(),
                    configuration.settings().libreqos().csv());
        }

        @Override
        public void beforeStop(BaseMainSupport support) {
            beans.prepareStop();
        }

        @Override
        public void afterStop(BaseMainSupport support) {
            beans.close();
        }
    }

    /** Heard when the HTTP server is there and no route is yet, so that no request is answered before. */
    private void guardHttpWhenItIsThere() {
        try {
            camel().addStartupListener((context, isStarted) -> guardHttp());
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP guard cannot be put in place", e);
        }
    }

    private void startOutboxWhenRoutesRun() {
        try {
            camel().addStartupListener(new StartupListener() {
                @Override
                public void onCamelContextStarted(CamelContext context, boolean alreadyStarted) {
                    // routes do not run yet
                }

                @Override
                public void onCamelContextFullyStarted(CamelContext context, boolean alreadyStarted) {
                    beans.startOutbox(context);
                }
            });
        } catch (Exception e) {
            throw new IllegalStateException("the outbox cannot be started", e);
        }
    }

    private void guardHttp() {
        Set<VertxPlatformHttpRouter> routers = camel().getRegistry().findByType(VertxPlatformHttpRouter.class);
        if (routers.isEmpty()) {
            throw new IllegalStateException("no HTTP router to put the guard in front of");
        }
        routers.forEach(LoopbackGuard::standBefore);
    }

    private void startOnDemandRoutes() throws Exception {
        for (Route route : camel().getRoutes()) {
            String scheme = route.getEndpoint().getEndpointBaseUri().replaceFirst(":.*", "");
            if (ON_DEMAND.contains(scheme)) {
                camel().getRouteController().startRoute(route.getId());
            }
        }
    }
}
