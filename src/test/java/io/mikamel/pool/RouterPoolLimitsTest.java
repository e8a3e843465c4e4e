package io.mikamel.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.mikamel.wire.RouterAddress;
import io.mikamel.wire.RouterOsConnectException;
import io.mikamel.wire.RouterOsException;
import io.mikamel.wire.RouterOsUnsupportedException;
import io.mikamel.wire.Secret;
import io.mikamel.wire.Tls;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RouterPoolLimitsTest extends RouterPoolFixture {

    @Test
    void servesAThousandRoutersWithAHandfulOfThreads() {
        int before = Thread.activeCount();
        List<CompletableFuture<Lease>> leases = IntStream.range(0, 1_000)
                .mapToObj(i -> pool.request(FakeDriver.address("router-" + i), Lane.POLL, LONG))
                .toList();
        leases.forEach(lease -> lease.join().close());
        assertThat(Thread.activeCount() - before).isLessThan(20);
        assertThat(driver.connections()).hasSize(1_000);
    }

    @Test
    void namesADriverThatIsNotThere() {
        RouterAddress other = new RouterAddress("edge", 8728, "u", Secret.of("p"), Tls.OFF, "telnet");
        assertThatThrownBy(() -> pool.borrow(other, Lane.POLL, LONG))
                .isInstanceOf(RouterOsUnsupportedException.class)
                .hasMessageContaining("'telnet'")
                .hasMessageContaining("[native]");
    }

    @Test
    void survivesADriverThatThrowsSomethingElse() {
        driver.beforeConnect(() -> {
            throw new IllegalStateException("bug");
        });
        assertThatThrownBy(() -> pool.borrow(EDGE, Lane.POLL, LONG))
                .isInstanceOf(RouterOsConnectException.class)
                .hasMessageContaining("bug");
    }

    @Test
    void endsEveryWaitWhenItIsClosed() {
        holdConnecting();
        CompletableFuture<Lease> waiting = pool.request(EDGE, Lane.POLL, LONG);
        pool.close();
        assertThatThrownBy(waiting::join).hasCauseInstanceOf(RouterOsConnectException.class);
        assertThatThrownBy(() -> pool.borrow(EDGE, Lane.POLL, LONG)).hasMessageContaining("the pool is closed");
        gate.countDown();
        await().atMost(LONG).until(() -> driver.connections().stream().noneMatch(FakeConnection::isOpen));
    }

    @Test
    void neverShowsThePassword() {
        driver.refuse(RouterPoolFixture::refused);
        assertThatThrownBy(() -> pool.borrow(EDGE, Lane.POLL, LONG)).isInstanceOf(RouterOsException.class);
        assertThatThrownBy(() -> pool.borrow(EDGE, Lane.POLL, LONG)).message().doesNotContain("secret");
        assertThat(pool.state(EDGE).toString()).doesNotContain("secret");
    }
}
