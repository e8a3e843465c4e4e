package io.mikamel.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.mikamel.wire.RouterAddress;
import io.mikamel.wire.RouterOsConnectException;
import io.mikamel.wire.RouterOsLoginException;
import io.mikamel.wire.RouterOsTimeoutException;
import io.mikamel.wire.Row;
import io.mikamel.wire.Secret;
import io.mikamel.wire.Tls;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RouterPoolTest extends RouterPoolFixture {

    @Test
    void sharesOneConnectionPerLane() {
        try (Lease first = pool.borrow(EDGE, Lane.POLL, LONG);
                Lease second = pool.borrow(EDGE, Lane.POLL, LONG);
                Lease write = pool.borrow(EDGE, Lane.WRITE, LONG)) {
            assertThat(List.of(first, second, write))
                    .allMatch(lease -> lease.connection().isOpen());
            assertThat(driver.connections()).hasSize(2);
        }
    }

    @Test
    void connectsOnceForAllWhoWait() {
        holdConnecting();
        List<CompletableFuture<Lease>> waiting = IntStream.range(0, 50)
                .mapToObj(i -> pool.request(EDGE, Lane.POLL, LONG))
                .toList();
        assertThat(pool.state(EDGE).waiting()).isEqualTo(50);
        gate.countDown();
        assertThat(waiting.stream().map(CompletableFuture::join).toList()).hasSize(50);
        assertThat(driver.tries()).hasSize(1);
    }

    @Test
    void tellsThePoolsStateInATimeout() {
        holdConnecting();
        assertThatThrownBy(() -> pool.borrow(EDGE, Lane.POLL, Duration.ofMillis(50)))
                .isInstanceOf(RouterOsTimeoutException.class)
                .hasMessageContaining("mikamel@edge:8728")
                .hasMessageContaining("within 50 ms")
                .hasMessageContaining("connecting for")
                .hasMessageContaining("CONNECTING: 0 open, 1 connecting, 0 in flight");
    }

    @Test
    void keepsAConnectionThatComesAfterItsWaiterGaveUp() {
        holdConnecting();
        CompletableFuture<Lease> late = pool.request(EDGE, Lane.POLL, Duration.ofMillis(20));
        await().atMost(LONG).until(late::isCompletedExceptionally);
        gate.countDown();
        await().atMost(LONG).until(() -> pool.state(EDGE).open() == 1);
        pool.borrow(EDGE, Lane.POLL, LONG).close();
        assertThat(driver.tries()).hasSize(1);
    }

    @Test
    void doublesTheWaitAfterEachFailureUpToAMinute() {
        driver.refuse(RouterPoolFixture::refused);
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            assertThatThrownBy(() -> pool.borrow(EDGE, Lane.POLL, LONG)).hasMessage("connection refused");
            Duration wait =
                    Duration.between(clock.instant(), pool.state(EDGE).retryAt().orElseThrow());
            waits.add(wait.toMillis());
            clock.advance(wait);
        }
        List<Long> steps = List.of(5_000L, 10_000L, 20_000L, 40_000L, 60_000L, 60_000L, 60_000L);
        assertThat(driver.tries()).hasSize(7);
        IntStream.range(0, 7).forEach(i -> assertThat(waits.get(i)).isBetween(steps.get(i), steps.get(i) * 12 / 10));
    }

    @Test
    void failsFastInsideTheWindowAndSaysWhenItTriesAgain() {
        driver.refuse(RouterPoolFixture::refused);
        assertThatThrownBy(() -> pool.borrow(EDGE, Lane.POLL, LONG)).isInstanceOf(RouterOsConnectException.class);
        assertThatThrownBy(() -> pool.borrow(EDGE, Lane.POLL, LONG))
                .isInstanceOf(RouterOsConnectException.class)
                .hasMessageContaining("next try at 2026-01-01T00:00:0")
                .hasMessageContaining("last error: connection refused");
        assertThat(driver.tries()).hasSize(1);
        assertThat(pool.state(EDGE).phase()).isEqualTo(PoolState.Phase.BACKING_OFF);
    }

    @Test
    void beginsAnewAfterASuccess() {
        driver.refuse(RouterPoolFixture::refused);
        assertThatThrownBy(() -> pool.borrow(EDGE, Lane.POLL, LONG)).hasMessage("connection refused");
        clock.advance(Duration.ofSeconds(7));
        driver.accept();
        pool.borrow(EDGE, Lane.POLL, LONG).close();
        assertThat(pool.state(EDGE).phase()).isEqualTo(PoolState.Phase.OPEN);
        assertThat(pool.state(EDGE).lastError()).isEmpty();
    }

    @Test
    void countsTwoLanesThatFailTogetherOnce() {
        holdConnecting();
        driver.refuse(RouterPoolFixture::refused);
        CompletableFuture<Lease> poll = pool.request(EDGE, Lane.POLL, LONG);
        CompletableFuture<Lease> write = pool.request(EDGE, Lane.WRITE, LONG);
        clock.advance(Duration.ofSeconds(1));
        gate.countDown();
        await().atMost(LONG).until(() -> poll.isCompletedExceptionally() && write.isCompletedExceptionally());
        assertThat(pool.state(EDGE).retryAt().orElseThrow())
                .isBefore(clock.instant().plusSeconds(7));
    }

    @Test
    void doesNotRepeatARejectedLoginForFiveMinutes() {
        driver.refuse(() -> new RouterOsLoginException("invalid user name or password (6)"));
        assertThatThrownBy(() -> pool.borrow(EDGE, Lane.POLL, LONG)).isInstanceOf(RouterOsLoginException.class);
        clock.advance(Duration.ofSeconds(299));
        assertThatThrownBy(() -> pool.borrow(EDGE, Lane.POLL, LONG))
                .isInstanceOf(RouterOsLoginException.class)
                .hasMessageContaining("invalid user name or password");
        assertThat(driver.tries()).hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        driver.accept();
        pool.borrow(EDGE, Lane.POLL, LONG).close();
        assertThat(driver.tries()).hasSize(2);
    }

    @Test
    void triesAtOnceWithAnotherPasswordOrWhenForgotten() {
        driver.refuse(() -> new RouterOsLoginException("invalid user name or password (6)"));
        assertThatThrownBy(() -> pool.borrow(EDGE, Lane.POLL, LONG)).isInstanceOf(RouterOsLoginException.class);
        driver.accept();
        RouterAddress corrected =
                new RouterAddress("edge", 8728, "mikamel", Secret.of("right"), Tls.OFF, RouterAddress.NATIVE);
        pool.borrow(corrected, Lane.POLL, LONG).close();
        pool.forget(EDGE);
        pool.borrow(EDGE, Lane.POLL, LONG).close();
        assertThat(driver.tries()).containsExactly(EDGE, corrected, EDGE);
    }

    @Test
    void discardsABrokenConnection() {
        pool.borrow(EDGE, Lane.POLL, LONG).close();
        clock.advance(Duration.ofMinutes(1));
        driver.last().close();
        pool.borrow(EDGE, Lane.POLL, LONG).close();
        assertThat(driver.connections()).hasSize(2);
        assertThat(driver.last().isOpen()).isTrue();
    }

    @Test
    void backsOffFromARouterThatDropsEachConnectionAfterItsLogin() {
        pool.borrow(EDGE, Lane.POLL, LONG).close();
        driver.last().close();
        pool.borrow(EDGE, Lane.POLL, LONG).close();
        driver.last().close();
        assertThatThrownBy(() -> pool.borrow(EDGE, Lane.POLL, LONG))
                .isInstanceOf(RouterOsConnectException.class)
                .hasMessageContaining("closed 2 connections right after the login");
        clock.advance(Duration.ofSeconds(7));
        pool.borrow(EDGE, Lane.POLL, LONG).close();
        driver.last().close();
        assertThatThrownBy(() -> pool.borrow(EDGE, Lane.POLL, LONG)).hasMessageContaining("closed 3 connections");
    }

    @Test
    void closesAnIdleConnectionButNotALentOne() {
        pool.borrow(EDGE, Lane.POLL, LONG).close();
        Lease listening = pool.borrow(EDGE, Lane.LISTEN, LONG);
        clock.advance(Duration.ofMinutes(5));
        pool.clean();
        assertThat(driver.connections()).extracting(FakeConnection::isOpen).containsExactly(false, true);
        listening.close();
        clock.advance(Duration.ofMinutes(5));
        pool.clean();
        assertThat(driver.connections()).noneMatch(FakeConnection::isOpen);
    }

    @Test
    void keepsAConnectionThatIsPolledEveryTenMinutes() {
        for (int i = 0; i < 4; i++) {
            pool.borrow(EDGE, Lane.POLL, LONG).close();
            clock.advance(Duration.ofMinutes(10));
            pool.clean();
        }
        assertThat(driver.connections()).hasSize(2);
    }

    @Test
    void keepsAConnectionThatIsPolledEveryTenMinutesWithSeveralPrints() {
        for (int cycle = 0; cycle < 4; cycle++) {
            for (int print = 0; print < 6; print++) {
                pool.borrow(EDGE, Lane.POLL, LONG).close();
                clock.advance(Duration.ofMillis(20));
            }
            clock.advance(Duration.ofMinutes(10));
            pool.clean();
        }
        assertThat(driver.connections()).hasSize(2);
    }

    @Test
    void triesAgainInTimeThoughTheTimeOfDayStepsBack() {
        driver.refuse(RouterPoolFixture::refused);
        assertThatThrownBy(() -> pool.borrow(EDGE, Lane.POLL, LONG)).hasMessage("connection refused");
        clock.step(Duration.ofDays(-192));
        assertThat(pool.retryIn(EDGE, Lane.POLL).orElseThrow()).isLessThan(Duration.ofSeconds(7));
        clock.advance(Duration.ofSeconds(7));
        driver.accept();
        pool.borrow(EDGE, Lane.POLL, LONG).close();
        assertThat(pool.state(EDGE).phase()).isEqualTo(PoolState.Phase.OPEN);
    }

    @Test
    void triesARejectedLoginOnceForAllLanesThatAskTogether() {
        holdConnecting();
        driver.refuse(() -> new RouterOsLoginException("invalid user name or password (6)"));
        List<CompletableFuture<Lease>> lanes = Stream.of(Lane.values())
                .map(lane -> pool.request(EDGE, lane, LONG))
                .toList();
        gate.countDown();
        lanes.forEach(lane -> assertThatThrownBy(lane::join).hasCauseInstanceOf(RouterOsLoginException.class));
        assertThat(driver.tries()).hasSize(1);
    }

    @Test
    void connectsTheOtherLanesOnceTheFirstLoginSucceeded() {
        holdConnecting();
        List<CompletableFuture<Lease>> lanes = Stream.of(Lane.values())
                .map(lane -> pool.request(EDGE, lane, LONG))
                .toList();
        await().atMost(LONG).until(() -> driver.tries().size() == 1);
        gate.countDown();
        assertThat(lanes).allSatisfy(lane -> assertThat(
                        lane.orTimeout(30, TimeUnit.SECONDS).join().connection().isOpen())
                .isTrue());
        assertThat(driver.tries()).hasSize(3);
    }

    @Test
    void countsAsOpenAndPollsOnWhileAnotherLaneIsRefused() {
        pool.borrow(EDGE, Lane.POLL, LONG).close();
        clock.advance(Duration.ofMinutes(1));
        driver.refuse(() -> new RouterOsConnectException("too many sessions"));
        assertThatThrownBy(() -> pool.borrow(EDGE, Lane.LISTEN, LONG)).hasMessage("too many sessions");
        assertThat(pool.state(EDGE).phase()).isEqualTo(PoolState.Phase.OPEN);
        assertThat(pool.state(EDGE).lastError()).contains("too many sessions");
        driver.accept();
        driver.last().close();
        pool.borrow(EDGE, Lane.POLL, LONG).close();
        assertThatThrownBy(() -> pool.borrow(EDGE, Lane.LISTEN, LONG)).hasMessageContaining("not connecting to");
    }

    @Test
    void reachesALivingRouterWhileManyDeadOnesAreAwaited() {
        FakeDriver mixed = new FakeDriver((command, asked) -> {});
        CountDownLatch busy = new CountDownLatch(100);
        try (RouterPool usual = new RouterPool(Map.of(RouterAddress.NATIVE, mixed), PoolOptions.DEFAULTS)) {
            mixed.beforeConnect(() -> {
                busy.countDown();
                awaitLatch(gate);
            });
            IntStream.range(0, 100).forEach(i -> usual.request(FakeDriver.address("dead-" + i), Lane.POLL, LONG));
            awaitLatch(busy);
            mixed.beforeConnect(() -> {});
            usual.borrow(FakeDriver.address("alive"), Lane.POLL, Duration.ofSeconds(20))
                    .close();
            assertThat(mixed.connections()).hasSize(1);
        }
    }

    @Test
    void makesNoTryThatNobodyWaitsForAnyMore() {
        FakeDriver held = new FakeDriver((command, asked) -> {});
        held.beforeConnect(() -> awaitLatch(gate));
        try (RouterPool narrow = pool(held, 1)) {
            CompletableFuture<Lease> first = narrow.request(EDGE, Lane.POLL, LONG);
            await().atMost(LONG).until(() -> held.tries().size() == 1);
            IntStream.range(0, 20)
                    .mapToObj(i -> narrow.request(FakeDriver.address("dead-" + i), Lane.POLL, Duration.ofMillis(20)))
                    .forEach(RouterPoolTest::awaitFailure);
            gate.countDown();
            first.join().close();
            narrow.borrow(FakeDriver.address("alive"), Lane.POLL, LONG).close();
            assertThat(held.tries()).extracting(RouterAddress::host).containsExactly("edge", "alive");
            assertThat(narrow.state(FakeDriver.address("dead-1")).connecting()).isZero();
        }
    }

    @Test
    void closesAForgottenConnectionWhenItComesBack() {
        Lease lease = pool.borrow(EDGE, Lane.POLL, LONG);
        pool.forget(EDGE);
        assertThat(lease.connection().isOpen()).isTrue();
        lease.close();
        assertThat(driver.last().isOpen()).isFalse();
    }

    @Test
    void doesNotLetABorrowerCloseTheConnectionOfOthers() {
        try (Lease other = pool.borrow(EDGE, Lane.POLL, LONG)) {
            Lease mine = pool.borrow(EDGE, Lane.POLL, LONG);
            mine.connection().close();
            assertThatThrownBy(() -> mine.connection().execute(PRINT, LONG)).hasMessageContaining("returned before");
            assertThat(other.connection().execute(PRINT, LONG).rows()).isEmpty();
        }
    }

    @Test
    void closesAConnectionThatIsSilentUntilATimeout() {
        FakeDriver silent = new FakeDriver((command, asked) -> asked.failed(new RouterOsTimeoutException("no answer")));
        try (RouterPool other = pool(silent, 2);
                Lease lease = other.borrow(EDGE, Lane.POLL, LONG)) {
            assertThatThrownBy(() -> lease.connection().execute(PRINT, LONG))
                    .isInstanceOf(RouterOsTimeoutException.class);
            assertThat(silent.last().isOpen()).isFalse();
        }
    }

    @Test
    void keepsAConnectionWhoseSlowPrintTimesOut() {
        FakeDriver slow = new FakeDriver((command, asked) -> {
            asked.row(Row.of("name", "first of many"));
            asked.failed(new RouterOsTimeoutException("too slow"));
        });
        try (RouterPool other = pool(slow, 2);
                Lease lease = other.borrow(EDGE, Lane.POLL, LONG)) {
            assertThatThrownBy(() -> lease.connection().execute(PRINT, LONG))
                    .isInstanceOf(RouterOsTimeoutException.class);
            assertThat(slow.last().isOpen()).isTrue();
        }
    }

    @Test
    void connectsToLivingRoutersBeforeDeadOnes() {
        CountDownLatch held = new CountDownLatch(1);
        FakeDriver one = new FakeDriver((command, asked) -> {});
        try (RouterPool narrow = pool(one, 1)) {
            one.refuse(RouterPoolFixture::refused);
            for (int i = 0; i < 20; i++) {
                awaitFailure(narrow.request(FakeDriver.address("dead-" + i), Lane.POLL, LONG));
            }
            clock.advance(Duration.ofSeconds(7));
            one.beforeConnect(() -> awaitLatch(held));
            IntStream.range(0, 20).forEach(i -> narrow.request(FakeDriver.address("dead-" + i), Lane.POLL, LONG));
            await().atMost(LONG).until(() -> one.tries().size() == 21);
            narrow.request(FakeDriver.address("alive"), Lane.POLL, LONG);
            held.countDown();
            await().atMost(LONG).until(() -> one.tries().size() == 41);
            assertThat(one.tries().get(21).host()).isEqualTo("alive");
        }
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitFailure(CompletableFuture<Lease> lease) {
        assertThatThrownBy(lease::join).isInstanceOf(CompletionException.class);
    }
}
