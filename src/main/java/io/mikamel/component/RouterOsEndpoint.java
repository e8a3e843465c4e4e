package io.mikamel.component;

import io.mikamel.pool.RouterDefinition;
import io.mikamel.pool.RouterInventory;
import io.mikamel.wire.RouterAddress;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.camel.AsyncEndpoint;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.HeaderFilterStrategy;
import org.apache.camel.spi.HeaderFilterStrategyAware;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.DefaultEndpoint;

/** Read and write MikroTik routers through the RouterOS API, and hear what changes on them. */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "routeros",
        title = "RouterOS",
        syntax = "routeros:path",
        category = {Category.NETWORKING, Category.IOT},
        headersClass = RouterOsConstants.class)
public class RouterOsEndpoint extends DefaultEndpoint
        implements AsyncEndpoint, EndpointServiceLocation, HeaderFilterStrategyAware {

    static final String EVERY_ROUTER = "*";
    private static final String LISTEN = "listen";

    @UriPath
    @Metadata(required = true, description = "Menu and verb, such as ppp/active/print. A consumer's verb is listen.")
    private String path;

    @UriParam
    private RouterOsConfiguration configuration;

    @UriParam(label = "advanced")
    @Metadata(
            description =
                    "Which headers pass. The default lets CamelRouterOsRouter alone choose the router of a message.")
    private HeaderFilterStrategy headerFilterStrategy;

    private Optional<RouterAddress> host = Optional.empty();

    public RouterOsEndpoint(String uri, RouterOsComponent component, RouterOsConfiguration configuration) {
        super(uri, component);
        this.configuration = configuration;
        headerFilterStrategy = component.getHeaderFilterStrategy();
    }

    /** Checks the options against each other, once they are set. */
    void prepare() {
        Duration timeout = configuration.getTimeout();
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("option timeout %s: not above zero".formatted(timeout));
        }
        host = HostAddress.of(configuration, new HostAddress.Contexts() {

            @Override
            public SSLContext own() {
                return getComponent().sslContext(Optional.of(configuration.getSslContextParameters()));
            }

            @Override
            public SSLContext general() {
                return getComponent().sslContext(Optional.empty());
            }
        });
    }

    @Override
    public Producer createProducer() throws Exception {
        if (EVERY_ROUTER.equals(configuration.getRouter())) {
            throw new IllegalArgumentException("router=* is for consumers; a producer asks one router at a time");
        }
        CommandTemplate template = new CommandTemplate(path, configuration);
        if (template.verb().equals(LISTEN)) {
            throw new IllegalArgumentException("%s never ends: use it as a consumer (from)".formatted(path));
        }
        return new RouterOsProducer(this, template);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        CommandTemplate template = new CommandTemplate(path, configuration);
        if (!template.verb().equals(LISTEN)) {
            throw new IllegalArgumentException("a consumer of %s: its verb must be listen".formatted(path));
        }
        if (configuration.getQuery() != null || configuration.isCountOnly()) {
            throw new IllegalArgumentException(
                    "a consumer with query or countOnly: a router would then hide removals; filter in the route");
        }
        if (configuration.getSource() != null && !EVERY_ROUTER.equals(configuration.getRouter())) {
            throw new IllegalArgumentException("option source chooses among all routers: it wants router=*");
        }
        RouterOsConsumer consumer = new RouterOsConsumer(this, processor, template);
        configureConsumer(consumer);
        return consumer;
    }

    /** The router of a message: what the options name, else what its header names. */
    RouterTarget target(Optional<String> header) {
        if (host.isPresent()) {
            return new RouterTarget(host.get().hostAndPort(), host.get());
        }
        String name = Optional.ofNullable(configuration.getRouter())
                .or(() -> header)
                .orElseThrow(() -> new IllegalArgumentException("%s: no router; set option router or host, or header %s"
                        .formatted(path, RouterOsConstants.ROUTER)));
        RouterDefinition definition = inventory()
                .find(name)
                .orElseThrow(() ->
                        new IllegalArgumentException("%s: router '%s' is not in the inventory".formatted(path, name)));
        if (!definition.enabled()) {
            throw new IllegalArgumentException("%s: router '%s' is disabled".formatted(path, name));
        }
        return new RouterTarget(definition.name(), definition.address());
    }

    RouterInventory inventory() {
        return getComponent()
                .routers()
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s: there is no inventory of routers; set option host".formatted(path)));
    }

    Optional<RouterAddress> host() {
        return host;
    }

    @Override
    public RouterOsComponent getComponent() {
        return (RouterOsComponent) super.getComponent();
    }

    @Override
    public String getServiceUrl() {
        return host.map(RouterAddress::hostAndPort).orElse(configuration.getRouter());
    }

    @Override
    public String getServiceProtocol() {
        return "routeros";
    }

    public String getPath() {
        return path;
    }

    public void setPath(String path) {
        this.path = path;
    }

    public RouterOsConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(RouterOsConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public HeaderFilterStrategy getHeaderFilterStrategy() {
        return headerFilterStrategy;
    }

    @Override
    public void setHeaderFilterStrategy(HeaderFilterStrategy headerFilterStrategy) {
        this.headerFilterStrategy = headerFilterStrategy;
    }
}
