package io.mikamel.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DeadlineTest extends Conversation {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(3);

    @Test
    void tellsCommandRouterDeadlineAndRowsAndCancels() throws Exception {
        CountDownLatch cancelled = new CountDownLatch(1);
        RouterConnection connection = connect(line -> {
            String tag = line.hears("/ppp/secret/print");
            line.says("!re", tag, "=a=1");
            line.says("!re", tag, "=a=2");
            line.hearsCancelOf(tag);
            cancelled.countDown();
            line.waitsForTheEnd();
        });

        assertThatThrownBy(() -> connection.execute(PRINT, LONG_ENOUGH))
                .isInstanceOf(RouterOsTimeoutException.class)
                .hasMessageContainingAll("/ppp/secret/print", "mikamel@127.0.0.1:", "3000 ms", "2 rows");
        assertThat(cancelled.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void servesTheNextCommandWhileTheOldOneDrains() {
        RouterConnection connection = connect(line -> {
            String tag = line.hears("/ppp/secret/print");
            line.hearsCancelOf(tag);
            String next = line.hears("/ppp/secret/print");
            line.says("!re", tag, "=a=old");
            line.says("!trap", tag, "=category=2", "=message=interrupted");
            line.says("!done", tag);
            line.says("!re", next, "=a=new");
            line.says("!done", next);
            line.waitsForTheEnd();
        });

        assertThatThrownBy(() -> connection.execute(PRINT, LONG_ENOUGH)).isInstanceOf(RouterOsTimeoutException.class);

        assertThat(connection.execute(PRINT, DEADLINE).rows()).containsExactly(Row.of("a", "new"));
        assertThat(connection.inFlight()).isZero();
    }

    @Test
    void sendsOnlyAsManyCommandsAsAllowedAndTheOthersInOrder() {
        RouterConnection connection = connect(line -> {
            List<String> tags = new ArrayList<>();
            for (int n = 0; n < 10; n++) {
                if (n >= 4) {
                    assertThat(line.hasHeardMore()).isFalse();
                    line.says("!done", tags.get(n - 4));
                }
                tags.add(line.hears("/menu/print", "=n=" + n));
            }
            line.waitsForTheEnd();
        });
        Heard heard = new Heard();

        for (int n = 0; n < 10; n++) {
            connection.start(Command.to("/menu/print").with("n", "" + n).build(), DEADLINE, heard);
        }

        await().until(() -> heard.ends.size() == 6);
        assertThat(connection.inFlight()).isEqualTo(4);
    }

    @Test
    void neverSendsACommandWhoseDeadlinePassedWhileItWaited() {
        Heard heard = new Heard();
        RouterConnection connection = connect(alone(), line -> {
            String tag = line.hears("/ppp/secret/print");
            await().until(heard::hasEnded);
            line.says("!done", tag);
            line.says("!done", line.hears("/ppp/profile/print"));
            line.waitsForTheEnd();
        });
        connection.start(PRINT, DEADLINE, new Heard());

        connection.start(Command.to("/ppp/active/print").build(), SHORT, heard);

        connection.execute(Command.to("/ppp/profile/print").build(), DEADLINE);
        assertThat(heard.failures).singleElement().isInstanceOf(RouterOsTimeoutException.class);
        assertThat(heard.failures.get(0)).hasMessageContaining("waited behind");
    }

    @Test
    void failsACommandWhoseDeadlineIsNegative() {
        RouterConnection connection = connect(Line::waitsForTheEnd);

        assertThatThrownBy(() -> connection.execute(PRINT, Duration.ofSeconds(-1)))
                .isInstanceOf(RouterOsTimeoutException.class);
    }

    @Test
    void takesADeadlineInTheFarFuture() {
        RouterConnection connection = connect(line -> {
            line.says("!done", line.hears("/ppp/secret/print"));
            line.waitsForTheEnd();
        });

        assertThat(connection.execute(PRINT, Duration.ofSeconds(Long.MAX_VALUE)).rows())
                .isEmpty();
    }

    @Test
    void endsAConnectionWhoseRouterReadsNothing() {
        CountDownLatch held = new CountDownLatch(1);
        RouterConnection connection = connect(impatient(), line -> assertThat(held.await(30, TimeUnit.SECONDS))
                .isTrue());
        Command large = Command.to("/system/script/add")
                .with("source", "x".repeat(30_000_000))
                .build();

        assertThatThrownBy(() -> connection.execute(large, DEADLINE))
                .isInstanceOf(RouterOsConnectException.class)
                .hasMessageContaining("has not read for 1500 ms");
        assertThat(connection.isOpen()).isFalse();
        held.countDown();
    }

    private static ConnectionOptions alone() {
        return new ConnectionOptions(DEADLINE, DEADLINE, 1024, 1, SHORT, CodePage.WINDOWS_1252);
    }
}
