package io.mikamel.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mikamel.pool.FakeDriver;
import io.mikamel.wire.RouterOsConnectException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an operator reads of a listen that fails. */
class ListenLogTest extends CamelOverFakeRouter {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String LISTEN = "routeros:ppp/active/listen?router=edge-1";

    private final LogLines log = new LogLines(RouterOsConsumer.class);

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void isOneLineForTheFailureAndOneForTheRecovery() throws Exception {
        route(LISTEN, route -> route.to("mock:out"));
        await().atMost(LONG).until(() -> router.listens().size() == 1);
        router.driver().last().close();
        await().atMost(LONG).until(() -> router.listens().size() == 2);
        await().atMost(LONG).until(() -> log.shown().size() == 2);
        assertThat(log.shown().get(0))
                .matches("WARN listening to ppp/active/listen on edge-1 failed, next try in \\d+ s: \\S.*")
                .doesNotContain("with a stack");
        assertThat(log.shown().get(1)).isEqualTo("INFO listening to ppp/active/listen on edge-1 again");
        assertThat(log.hidden()).contains("the cause with a stack");
    }

    @Test
    void repeatsAFailureForThoseWhoDebugAlone() throws Exception {
        RouterOsEndpoint endpoint = camel.getEndpoint(LISTEN, RouterOsEndpoint.class);
        RouterOsConsumer consumer = (RouterOsConsumer) endpoint.createConsumer(exchange -> {});
        RouterTarget edge = new RouterTarget("edge-1", FakeDriver.address("edge-1"));
        consumer.failed(edge, new RouterOsConnectException("refused"), false, Duration.ofSeconds(10));
        assertThat(log.shown()).isEmpty();
        assertThat(log.hidden())
                .containsExactly("listening to ppp/active/listen on edge-1 failed, next try in 10 s: refused");
    }
}
