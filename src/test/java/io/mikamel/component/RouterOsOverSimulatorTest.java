package io.mikamel.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mikamel.simulator.SimulatedRouter;
import io.mikamel.wire.RouterOsConnectException;
import io.mikamel.wire.RouterOsLoginException;
import io.mikamel.wire.RouterOsTrapException;
import io.mikamel.wire.Row;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The component with the pool and driver of its own, over real sockets. */
class RouterOsOverSimulatorTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    private final SimulatedRouter router = SimulatedRouter.builder("edge")
            .user("api", "p&ss=?word", "full")
            .subscribers(2_000)
            .tls(true)
            .start();
    private final CamelContext camel = new DefaultCamelContext();

    @BeforeEach
    void start() {
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
        router.close();
    }

    private String uri(String path, String options) {
        return "routeros:%s?host=127.0.0.1&port=%d&username=api&password=RAW(p&ss=?word)%s"
                .formatted(path, router.port(), options);
    }

    private Exchange send(String uri, Object body) {
        return camel.createFluentProducerTemplate().to(uri).withBody(body).send();
    }

    @Test
    void readsWhatTheRouterHas() {
        Exchange exchange = send(uri("ppp/secret/print", "&proplist=.id,name"), null);
        assertThat((List<?>) exchange.getMessage().getBody()).hasSameSizeAs(router.rows("/ppp/secret"));
        assertThat(send(uri("ppp/secret/print", "&countOnly=true"), null)
                        .getMessage()
                        .getBody(Long.class))
                .isEqualTo(router.rows("/ppp/secret").size());
    }

    @Test
    void addsChangesAndRemoves() {
        String id = send(uri("ppp/secret/add", ""), Map.of("name", "=new ?user\n", "password", "x"))
                .getMessage()
                .getBody(String.class);
        assertThat(send(uri("ppp/secret/set", ""), Map.of(".id", id, "disabled", true))
                        .getException())
                .isNull();
        assertThat(router.rows("/ppp/secret"))
                .anySatisfy(row ->
                        assertThat(row).containsEntry("name", "=new ?user\n").containsEntry("disabled", "true"));
        assertThat(send(uri("ppp/secret/remove", ""), Map.of(".id", id)).getException())
                .isNull();
        assertThat(router.rows("/ppp/secret")).noneMatch(row -> id.equals(row.get(".id")));
    }

    @Test
    void streamsWhileItAsksTheSameRouterForMore() throws Exception {
        AtomicInteger rows = new AtomicInteger();
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in")
                        .to(uri("ppp/secret/print", "&proplist=.id,name&outputType=STREAM"))
                        .split(body())
                        .streaming()
                        .process(exchange -> rows.incrementAndGet())
                        .to(uri("system/identity/print", ""));
            }
        });
        assertThat(send("direct:in", null).getException()).isNull();
        assertThat(rows.get()).isEqualTo(router.rows("/ppp/secret").size());
        assertThat(router.connectionCount()).isEqualTo(1);
    }

    @Test
    void checksThePinnedCertificate() {
        String tls = "routeros:system/identity/print?host=127.0.0.1&port=%d&username=api&password=RAW(p&ss=?word)"
                .formatted(router.tlsPort());
        assertThat(send(tls + "&tlsFingerprint=" + router.fingerprint().orElseThrow(), null)
                        .getMessage()
                        .getBody())
                .isEqualTo(List.of(Map.of("name", "edge")));
        assertThat(send(tls + "&tlsTrustOnFirstUse=true", null).getException()).isNull();
        assertThat(send(tls + "&tlsFingerprint=" + "ab".repeat(32), null).getException())
                .isInstanceOf(RouterOsConnectException.class);
        assertThat(send(tls + "&tls=true", null).getException()).isInstanceOf(RouterOsConnectException.class);
    }

    @Test
    void tellsTrapsAndRejectedLoginsApart() {
        assertThat(send(uri("ppp/active/remove", ""), Map.of(".id", "*FFFFF")).getException())
                .isInstanceOf(RouterOsTrapException.class)
                .hasMessageContaining("no such item");
        String wrong =
                "routeros:ppp/active/print?host=127.0.0.1&port=%d&username=api&password=wrong".formatted(router.port());
        assertThat(send(wrong, null).getException()).isInstanceOf(RouterOsLoginException.class);
        assertThat(send(wrong, null).getException())
                .isInstanceOf(RouterOsLoginException.class)
                .hasMessageContaining("next try at");
        assertThat(router.commandCounts().get("/login")).isEqualTo(2L);
    }

    @Test
    void hearsSessionsComeAndGo() throws Exception {
        String user = router.rows("/ppp/active").get(0).get("name");
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri("ppp/active/listen", "&proplist=name,address"))
                        .routeId("listening")
                        .filter(exchange ->
                                !"snapshot".equals(exchange.getMessage().getHeader("CamelRouterOsEvent")))
                        .to("mock:events");
            }
        });
        MockEndpoint events = camel.getEndpoint("mock:events", MockEndpoint.class);
        await().atMost(LONG).until(() -> events.getReceivedCounter() == 1);
        router.disconnect(user);
        await().atMost(LONG).until(() -> events.getReceivedCounter() == 2);
        router.connect(user);
        await().atMost(LONG).until(() -> events.getReceivedCounter() >= 3);
        assertThat(events.getExchanges())
                .extracting(exchange -> exchange.getMessage().getHeader("CamelRouterOsEvent"))
                .startsWith("complete", "removed", "added");
        assertThat(events.getExchanges().get(1).getMessage().getBody(Row.class)).containsEntry("name", user);
        camel.getRouteController().stopRoute("listening");
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(router.commandCounts()).containsKey("/cancel"));
    }

    @Test
    void listensAgainAfterAReboot() throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri("ppp/secret/listen", "&proplist=name"))
                        .filter(exchange ->
                                "complete".equals(exchange.getMessage().getHeader("CamelRouterOsEvent")))
                        .to("mock:complete");
            }
        });
        MockEndpoint complete = camel.getEndpoint("mock:complete", MockEndpoint.class);
        await().atMost(LONG).until(() -> complete.getReceivedCounter() == 1);
        router.reboot();
        await().atMost(LONG).until(() -> complete.getReceivedCounter() == 2);
    }
}
