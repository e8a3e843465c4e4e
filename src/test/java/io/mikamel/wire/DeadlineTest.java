package io.mikamel.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.mikamel.contract.Ear;
import io.mikamel.contract.Peer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DeadlineTest extends Conversation {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(2);

    @Test
    void tellsCommandRouterDeadlineAndRowsAndCancels() throws Exception {
        CountDownLatch cancelled = new CountDownLatch(1);
        RouterConnection connection = connect(line -> {
            Peer.Heard command = line.hears("/ppp/secret/print");
            line.says(command, "!re", "=a=1");
            line.says(command, "!re", "=a=2");
            line.hearsCancelOf(command);
            cancelled.countDown();
            line.ignoresTheRest();
        });

        assertThatThrownBy(() -> connection.execute(PRINT, LONG_ENOUGH))
                .isInstanceOf(RouterOsTimeoutException.class)
                .hasMessageContainingAll("/ppp/secret/print", "mikamel@127.0.0.1:", "2000 ms", "2 rows");
        assertThat(cancelled.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void servesTheNextCommandWhileTheOldOneDrains() {
        RouterConnection connection = connect(line -> {
            Peer.Heard command = line.hears("/ppp/secret/print");
            line.hearsCancelOf(command);
            Peer.Heard next = line.hears("/ppp/secret/print");
            line.says(command, "!re", "=a=old");
            line.says(command, "!trap", "=category=2", "=message=interrupted");
            line.says(command, "!done");
            line.says(next, "!re", "=a=new");
            line.says(next, "!done");
            line.ignoresTheRest();
        });

        assertThatThrownBy(() -> connection.execute(PRINT, Duration.ofMillis(300)))
                .isInstanceOf(RouterOsTimeoutException.class);

        assertThat(connection.execute(PRINT, DEADLINE).rows()).containsExactly(Row.of("a", "new"));
        assertThat(connection.inFlight()).isZero();
    }

    @Test
    void sendsOnlyAsManyCommandsAsAllowedAndTheOthersInOrder() {
        RouterConnection connection = connect(line -> {
            List<Peer.Heard> heardCommands = new ArrayList<>();
            for (int n = 0; n < 10; n++) {
                if (n >= 4) {
                    assertThat(line.hasMoreToHear()).isFalse();
                    line.says(heardCommands.get(n - 4), "!done");
                }
                heardCommands.add(line.hears("/menu/print", "=n=" + n));
            }
            line.ignoresTheRest();
        });
        Ear heard = new Ear();

        for (int n = 0; n < 10; n++) {
            connection.start(Command.to("/menu/print").with("n", "" + n).build(), DEADLINE, heard);
        }

        await().until(() -> heard.ends.size() == 6);
        assertThat(connection.inFlight()).isEqualTo(4);
    }

    @Test
    void neverSendsACommandWhoseDeadlinePassedWhileItWaited() {
        Ear heard = new Ear();
        RouterConnection connection = connect(alone(), line -> {
            Peer.Heard command = line.hears("/ppp/secret/print");
            await().until(heard::hasEnded);
            line.says(command, "!done");
            line.says(line.hears("/ppp/profile/print"), "!done");
            line.ignoresTheRest();
        });
        connection.start(PRINT, DEADLINE, new Ear());

        connection.start(Command.to("/ppp/active/print").build(), SHORT, heard);

        connection.execute(Command.to("/ppp/profile/print").build(), DEADLINE);
        assertThat(heard.failures).singleElement().isInstanceOf(RouterOsTimeoutException.class);
        assertThat(heard.failures.get(0)).hasMessageContaining("waited behind");
    }

    @Test
    void failsACommandWhoseDeadlineIsNegative() {
        RouterConnection connection = connect(Peer::ignoresTheRest);

        assertThatThrownBy(() -> connection.execute(PRINT, Duration.ofSeconds(-1)))
                .isInstanceOf(RouterOsTimeoutException.class);
    }

    @Test
    void takesADeadlineInTheFarFuture() {
        RouterConnection connection = connect(line -> {
            line.says(line.hears("/ppp/secret/print"), "!done");
            line.ignoresTheRest();
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
