package io.mikamel.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.mikamel.pool.FakeDriver;
import io.mikamel.pool.Lane;
import io.mikamel.wire.Row;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.junit.jupiter.api.Test;

class RouterOsConsumerTest extends CamelOverFakeRouter {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String LISTEN = "routeros:ppp/active/listen?router=edge-1";

    private void listen(String uri) throws Exception {
        route(uri, route -> route.to("mock:out"));
    }

    private List<String> heard() {
        return mock().getExchanges().stream().map(RouterOsConsumerTest::text).toList();
    }

    private static String text(Exchange exchange) {
        return exchange.getMessage().getHeader("CamelRouterOsRouter") + " "
                + exchange.getMessage().getHeader("CamelRouterOsEvent") + " "
                + exchange.getMessage().getBody();
    }

    private void awaitHeard(String... events) {
        await().atMost(LONG).untilAsserted(() -> assertThat(heard()).containsExactly(events));
    }

    @Test
    void tellsTheSnapshotAndItsEnd() throws Exception {
        router.rows(Row.of(".id", "*1", "name", "ann"));
        listen(LISTEN);
        awaitHeard("edge-1 snapshot [.id=*1, name=ann]", "edge-1 complete [[.id=*1, name=ann]]");
    }

    @Test
    void tellsAnEmptyMenu() throws Exception {
        listen(LISTEN);
        awaitHeard("edge-1 complete []");
    }

    @Test
    void opensTheListenBeforeThePrint() throws Exception {
        listen(LISTEN + "&proplist=name,address");
        awaitHeard("edge-1 complete []");
        assertThat(router.asked())
                .containsExactly(
                        "/ppp/active/listen [.proplist=.id,name,address,.dead]",
                        "/ppp/active/print [.proplist=.id,name,address]");
    }

    @Test
    void keepsWhatChangesBeforeTheSnapshotIsComplete() throws Exception {
        router.rows(Row.of(".id", "*1", "name", "ann"));
        router.beforePrint(() -> router.listens().get(0).row(Row.of(".id", "*2", "name", "bob")));
        listen(LISTEN);
        awaitHeard(
                "edge-1 snapshot [.id=*1, name=ann]",
                "edge-1 complete [[.id=*1, name=ann]]",
                "edge-1 added [.id=*2, name=bob]");
    }

    @Test
    void tellsOfEarlyChangesOnlyWhatBecameOfThemInTheEnd() throws Exception {
        router.rows(Row.of(".id", "*1", "address", "10.0.0.2"));
        router.beforePrint(() -> List.of(
                        Row.of(".id", "*1", "address", "10.0.0.1"),
                        Row.of(".id", "*2", "address", "10.0.0.9"),
                        Row.of(".id", "*1", "address", "10.0.0.2"),
                        Row.of(".id", "*2", ".dead", "true"))
                .forEach(router.listens().get(0)::row));
        listen(LISTEN);
        await().atMost(LONG).until(() -> heard().size() >= 2);
        router.tell(Row.of(".id", "*3"));
        await().atMost(LONG).until(() -> heard().contains("edge-1 added [.id=*3]"));
        assertThat(heard())
                .containsExactly(
                        "edge-1 snapshot [.id=*1, address=10.0.0.2]",
                        "edge-1 complete [[.id=*1, address=10.0.0.2]]",
                        "edge-1 added [.id=*3]");
    }

    @Test
    void tellsTheRemovalOfAnItemWhoseIdAnotherHasAfterAReboot() throws Exception {
        router.rows(Row.of(".id", "*1", "name", "alice"), Row.of(".id", "*2", "name", "carol"));
        listen(LISTEN);
        await().atMost(LONG).until(() -> heard().size() == 3);
        router.rows(Row.of(".id", "*1", "name", "bob"), Row.of(".id", "*2", "name", "carol"));
        router.driver().last().close();
        await().atMost(LONG).until(() -> heard().size() == 7);
        assertThat(heard().subList(3, 6))
                .containsExactly(
                        "edge-1 removed [.id=*1, name=alice]",
                        "edge-1 snapshot [.id=*1, name=bob]",
                        "edge-1 snapshot [.id=*2, name=carol]");
    }

    @Test
    void opensNothingAfterAStopThatAnInventoryChangeCrosses() throws Exception {
        listen("routeros:ppp/active/listen?router=*");
        await().atMost(LONG).until(() -> router.listens().size() == 2);
        Thread stop = new Thread(() -> camel.getRoute("tested").getConsumer().stop());
        CountDownLatch crossed = new CountDownLatch(1);
        inventory.whenRead(() -> {
            stop.start();
            await().atMost(LONG).until(() -> List.of(Thread.State.BLOCKED, Thread.State.TERMINATED)
                    .contains(stop.getState()));
            crossed.countDown();
        });
        inventory.set("edge-1", "edge-2", "edge-3");
        assertThat(crossed.await(30, TimeUnit.SECONDS)).isTrue();
        stop.join(30_000);
        pool.borrow(FakeDriver.address("edge-3"), Lane.LISTEN, LONG).close();
        await().atMost(LONG).until(() -> router.driver().connections().stream().allMatch(one -> one.inFlight() == 0));
    }

    @Test
    void goesOnThoughTheExceptionHandlerFails() throws Exception {
        camel.getRegistry().bind("failing", new FailingHandler());
        route(LISTEN + "&exceptionHandler=#failing", route -> route.to("mock:out")
                .throwException(new IllegalStateException("no")));
        await().atMost(LONG).until(() -> heard().size() == 1);
        router.tell(Row.of(".id", "*1"));
        await().atMost(LONG).until(() -> heard().size() == 2);
    }

    private static final class FailingHandler implements ExceptionHandler {

        @Override
        public void handleException(Throwable failure) {
            throw new IllegalStateException("handler");
        }

        @Override
        public void handleException(String message, Throwable failure) {
            throw new IllegalStateException("handler");
        }

        @Override
        public void handleException(String message, Exchange exchange, Throwable failure) {
            throw new IllegalStateException("handler");
        }
    }

    @Test
    void mergesPartialRows() throws Exception {
        router.rows(Row.of(".id", "*1", "name", "ann", "address", "10.0.0.1"));
        listen(LISTEN);
        await().atMost(LONG).until(() -> heard().size() == 2);
        router.tell(Row.of(".id", "*1", "address", "10.0.0.2"));
        router.tell(Row.of(".id", "*1", "address", "10.0.0.2"));
        router.tell(Row.of(".id", "*1", ".dead", "true"));
        await().atMost(LONG).until(() -> heard().size() == 4);
        assertThat(heard().subList(2, 4))
                .containsExactly(
                        "edge-1 changed [.id=*1, name=ann, address=10.0.0.2]",
                        "edge-1 removed [.id=*1, name=ann, address=10.0.0.2]");
    }

    @Test
    void readsBothWordsForDead() throws Exception {
        router.rows(Row.of(".id", "*1"), Row.of(".id", "*2"), Row.of(".id", "*3"));
        listen(LISTEN);
        await().atMost(LONG).until(() -> heard().size() == 4);
        router.tell(Row.of(".id", "*1", ".dead", "yes"));
        router.tell(Row.of(".id", "*2", ".dead", "true"));
        router.tell(Row.of(".id", "*9", ".dead", "true"));
        router.tell(Row.of(".id", "*3", ".dead", ""));
        await().atMost(LONG).until(() -> heard().size() == 7);
        assertThat(heard().subList(4, 7)).allMatch(text -> text.contains(" removed "));
    }

    @Test
    void followsTheInventory() throws Exception {
        listen("routeros:ppp/active/listen?router=*");
        await().atMost(LONG).until(() -> router.listens().size() == 2);
        inventory.set("edge-1-off", "edge-3");
        await().atMost(LONG).until(() -> router.listens().size() == 3);
        await().atMost(LONG)
                .until(() -> router.listens().stream()
                                .filter(listen -> listen.isCancelled())
                                .count()
                        == 2);
        assertThat(heard()).allMatch(text -> text.contains(" complete "));
    }

    @Test
    void listensAgainAfterTheConnectionBroke() throws Exception {
        router.rows(Row.of(".id", "*1"), Row.of(".id", "*2"));
        listen(LISTEN);
        await().atMost(LONG).until(() -> heard().size() == 3);
        router.rows(Row.of(".id", "*2"), Row.of(".id", "*3"));
        router.driver().last().close();
        await().atMost(LONG).until(() -> heard().size() == 7);
        assertThat(heard().subList(3, 7))
                .containsExactly(
                        "edge-1 removed [.id=*1]",
                        "edge-1 snapshot [.id=*2]",
                        "edge-1 snapshot [.id=*3]",
                        "edge-1 complete [[.id=*2], [.id=*3]]");
    }

    @Test
    void cancelsTheListenWhenTheRouteStops() throws Exception {
        listen(LISTEN);
        awaitHeard("edge-1 complete []");
        camel.getRouteController().stopRoute("tested");
        assertThat(router.listens().get(0).isCancelled()).isTrue();
        assertThat(inventory.listeners()).isEmpty();
        assertThat(router.driver().last().inFlight()).isZero();
    }

    @Test
    void tellsAfterItsSuspensionWhatWentMeanwhile() throws Exception {
        router.rows(Row.of(".id", "*1"), Row.of(".id", "*2"));
        listen(LISTEN);
        await().atMost(LONG).until(() -> heard().size() == 3);
        camel.getRouteController().suspendRoute("tested");
        assertThat(router.listens().get(0).isCancelled()).isTrue();
        router.rows(Row.of(".id", "*2"));
        camel.getRouteController().resumeRoute("tested");
        await().atMost(LONG).until(() -> heard().size() == 6);
        assertThat(heard().subList(3, 6))
                .containsExactly("edge-1 removed [.id=*1]", "edge-1 snapshot [.id=*2]", "edge-1 complete [[.id=*2]]");
    }

    @Test
    void keepsTheOrderOfARouterWhoseRouteIsSlow() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        route(LISTEN, route -> route.process(exchange -> gate.await(30, TimeUnit.SECONDS))
                .to("mock:out"));
        await().atMost(LONG).until(() -> router.listens().size() == 1);
        IntStream.range(0, 500).forEach(i -> router.tell(Row.of(".id", "*" + i)));
        gate.countDown();
        await().atMost(LONG).until(() -> heard().size() == 501);
        IntStream.range(0, 500)
                .forEach(i -> assertThat(heard().get(i + 1)).isEqualTo("edge-1 added [.id=*%d]".formatted(i)));
    }

    @Test
    void catchesUpAfterARouteFellFarBehind() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        route(LISTEN, route -> route.process(exchange -> gate.await(30, TimeUnit.SECONDS)));
        await().atMost(LONG).until(() -> router.listens().size() == 1);
        router.rows(Row.of(".id", "*1", "n", "x"));
        IntStream.range(0, 20_100).forEach(i -> router.tell(Row.of(".id", "*1", "n", "" + i)));
        await().atMost(LONG).until(() -> router.listens().get(0).isCancelled());
        gate.countDown();
        await().atMost(LONG).until(() -> router.listens().size() == 2);
    }

    @Test
    void goesOnAfterARouteFailed() throws Exception {
        route(LISTEN, route -> route.to("mock:out").throwException(new IllegalStateException("no")));
        await().atMost(LONG).until(() -> heard().size() == 1);
        router.tell(Row.of(".id", "*1"));
        await().atMost(LONG).until(() -> heard().size() == 2);
    }

    @Test
    void putsAFailedListenThroughTheErrorHandlerIfBridged() throws Exception {
        router.trap("no such command prefix");
        camel.addRoutes(new org.apache.camel.builder.RouteBuilder() {
            @Override
            public void configure() {
                onException(Exception.class).handled(true).to("mock:failed");
                from(LISTEN + "&bridgeErrorHandler=true").to("mock:out");
            }
        });
        org.apache.camel.component.mock.MockEndpoint failed =
                camel.getEndpoint("mock:failed", org.apache.camel.component.mock.MockEndpoint.class);
        failed.expectedMinimumMessageCount(1);
        failed.assertIsSatisfied(30_000);
        Exception cause = failed.getExchanges().get(0).getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        assertThat(cause).hasMessageContaining("no such command prefix");
    }

    @Test
    void listensToManyRoutersWithoutAThreadForEach() throws Exception {
        int before = Thread.activeCount();
        inventory.set(IntStream.range(0, 500).mapToObj(i -> "router-" + i).toArray(String[]::new));
        listen("routeros:ppp/active/listen?router=*");
        await().atMost(LONG).until(() -> heard().size() == 500);
        assertThat(Thread.activeCount() - before).isLessThan(250);
    }

    @Test
    void refusesWhatIsNoListen() {
        assertThatThrownBy(() -> listen("routeros:ppp/active/print?router=edge-1"))
                .hasStackTraceContaining("its verb must be listen");
        assertThatThrownBy(() -> listen("routeros:ppp/active/listen")).hasStackTraceContaining("wants option router");
        assertThatThrownBy(() -> listen(LISTEN + "&query=RAW(?name=x)")).hasStackTraceContaining("hide removals");
    }
}
