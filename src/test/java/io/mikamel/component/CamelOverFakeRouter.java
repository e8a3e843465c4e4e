package io.mikamel.component;

import io.mikamel.pool.PoolOptions;
import io.mikamel.pool.RouterPool;
import io.mikamel.wire.RouterAddress;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.FluentProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A Camel context whose component talks to routers in memory. */
abstract class CamelOverFakeRouter {

    final FakeRouter router = new FakeRouter();
    final FakeInventory inventory = new FakeInventory("edge-1", "edge-2", "old-off");
    final RouterPool pool = new RouterPool(Map.of(RouterAddress.NATIVE, router.driver()), PoolOptions.DEFAULTS);
    final CamelContext camel = new DefaultCamelContext();

    @BeforeEach
    void start() {
        camel.getRegistry().bind("routerPool", pool);
        camel.getRegistry().bind("routerInventory", inventory);
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
        pool.close();
        router.close();
    }

    FluentProducerTemplate to(String uri) {
        return camel.createFluentProducerTemplate().to(uri);
    }

    Exchange send(String uri, Object body) {
        return to(uri).withBody(body).send();
    }

    void route(String from, java.util.function.Consumer<org.apache.camel.model.RouteDefinition> steps)
            throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                steps.accept(from(from).routeId("tested"));
            }
        });
    }

    MockEndpoint mock() {
        return camel.getEndpoint("mock:out", MockEndpoint.class);
    }
}
