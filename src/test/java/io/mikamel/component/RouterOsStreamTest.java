package io.mikamel.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.mikamel.pool.FakeConnection;
import io.mikamel.wire.RouterOsConnectException;
import io.mikamel.wire.RouterOsTimeoutException;
import io.mikamel.wire.RouterOsTrapException;
import io.mikamel.wire.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class RouterOsStreamTest extends CamelOverFakeRouter {

    private static final String STREAM = "routeros:ppp/secret/print?router=edge-1&outputType=STREAM";
    private static final Duration LONG = Duration.ofSeconds(30);

    private static Row[] rows(int count) {
        return IntStream.range(0, count).mapToObj(i -> Row.of(".id", "*" + i)).toArray(Row[]::new);
    }

    private void split(String uri, String perRow) throws Exception {
        route("direct:in", route -> route.to(uri)
                .split(org.apache.camel.support.builder.ExpressionBuilder.bodyExpression())
                .streaming()
                .to(perRow)
                .to("mock:out"));
    }

    @Test
    void deliversEveryRowInOrder() throws Exception {
        router.rows(rows(3_000));
        split(STREAM, "mock:row");
        mock().expectedMessageCount(3_000);
        to("direct:in").send();
        mock().assertIsSatisfied(30_000);
        assertThat(mock().getExchanges().get(2_999).getMessage().getBody()).hasToString("[.id=*2999]");
        assertThat(router.driver().last().inFlight()).isZero();
    }

    @Test
    void holdsTheRouterBackWhileItIsRead() {
        AtomicInteger sent = new AtomicInteger();
        router.rows(rows(1));
        try (Iterating reading = new Iterating()) {
            FakeConnection.Asked print = reading.running;
            router.onReader(() -> IntStream.range(0, 5_000).forEach(i -> {
                print.row(Row.of(".id", "*" + i));
                sent.incrementAndGet();
            }));
            await().atMost(LONG).until(() -> sent.get() >= RowStream.CAPACITY);
            assertThat(sent.get()).isLessThanOrEqualTo(RowStream.CAPACITY + 1);
            IntStream.range(0, 3_000).forEach(i -> reading.stream.next());
            await().atMost(LONG).until(() -> sent.get() >= 3_500);
        }
        await().atMost(LONG).until(() -> sent.get() == 5_000);
    }

    /** A stream over a command that the test feeds. */
    private final class Iterating implements AutoCloseable {
        private final RowStream stream;
        private volatile FakeConnection.Asked running;

        Iterating() {
            io.mikamel.pool.FakeDriver driver = new io.mikamel.pool.FakeDriver((command, asked) -> running = asked);
            io.mikamel.pool.RouterPool one = new io.mikamel.pool.RouterPool(
                    java.util.Map.of("native", driver), io.mikamel.pool.PoolOptions.DEFAULTS);
            io.mikamel.pool.Lease lease =
                    one.borrow(io.mikamel.pool.FakeDriver.address("edge"), io.mikamel.pool.Lane.POLL, LONG);
            stream = new RowStream(
                    lease, io.mikamel.wire.Command.to("/log/print").build(), LONG);
            stream.start(() -> {});
        }

        @Override
        public void close() {
            stream.close();
        }
    }

    @Test
    void answersAnotherCommandOnTheSameConnectionWhileIterating() throws Exception {
        router.rows(rows(2_000));
        split(STREAM, "routeros:system/identity/get?router=edge-1");
        mock().expectedMinimumMessageCount(1);
        Exchange exchange = to("direct:in").send();
        assertThat(exchange.getException()).isNull();
        mock().assertIsSatisfied(30_000);
        assertThat(mock().getReceivedCounter()).isEqualTo(2_000);
        assertThat(router.driver().connections()).hasSize(1);
    }

    @Test
    void throwsATrapBeforeTheRouteGoesOn() {
        router.trap("no such command");
        assertThat(send(STREAM, null).getException()).isInstanceOf(RouterOsTrapException.class);
    }

    @Test
    void breaksOffBehindTheRowsThatCame() {
        try (Iterating reading = new Iterating()) {
            reading.running.row(Row.of(".id", "*1"));
            reading.running.failed(new RouterOsConnectException("reset"));
            assertThat(reading.stream.next()).containsEntry(".id", "*1");
            assertThatThrownBy(reading.stream::hasNext)
                    .isInstanceOf(RouterOsConnectException.class)
                    .hasMessage("reset");
        }
    }

    @Test
    void failsWhenTheRouterSaysNothing() {
        Exchange exchange = send("routeros:tool/hang?router=edge-1&outputType=STREAM&timeout=100ms", null);
        assertThat(exchange.getException())
                .isInstanceOf(RouterOsTimeoutException.class)
                .hasMessageContaining("no row within 100 ms");
        assertThat(router.driver().last().inFlight()).isZero();
    }

    @Test
    void endsAnExchangeWhoseConnectionComesAfterTheComponentStopped() throws Exception {
        CompletableFuture<Void> gate = new CompletableFuture<>();
        router.driver().beforeConnect(() -> gate.orTimeout(30, TimeUnit.SECONDS).join());
        CompletableFuture<Exchange> answer = camel.createProducerTemplate().asyncSend(STREAM, exchange -> {});
        await().atMost(LONG).until(() -> router.driver().tries().size() == 1);
        camel.getComponent("routeros").stop();
        gate.complete(null);
        assertThat(answer.get(20, TimeUnit.SECONDS).getException()).hasMessageContaining("the component has stopped");
        assertThat(router.asked()).isEmpty();
    }

    @Test
    void cancelsTheEndlessCommandOfAnAbandonedStream() throws Exception {
        List<Iterator<?>> kept = new ArrayList<>();
        route("direct:in", route -> route.to("routeros:tool/torch?router=edge-1&outputType=STREAM")
                .process(exchange -> kept.add(exchange.getMessage().getBody(Iterator.class)))
                .process(exchange -> assertThat(kept.get(0).next()).isNotNull()));
        router.rows(rows(3));
        assertThat(to("direct:in").send().getException()).isNull();
        assertThat(kept.get(0).hasNext()).isFalse();
        assertThat(router.driver().last().inFlight()).isZero();
    }

    @Test
    void countsRowsEvenIfItIsToStream() {
        router.rows(rows(3));
        assertThat(send(STREAM + "&countOnly=true", null).getMessage().getBody())
                .isEqualTo(3L);
    }

    @Test
    void endsForAReaderThatClosedIt() {
        try (Iterating reading = new Iterating()) {
            reading.running.row(Row.of(".id", "*1"));
            reading.stream.close();
            assertThat(reading.stream.hasNext()).isFalse();
            assertThat(reading.running.isCancelled()).isTrue();
            reading.running.done(Optional.empty());
        }
    }
}
