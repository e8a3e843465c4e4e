package io.mikamel.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mikamel.contract.Ear;
import io.mikamel.contract.Peer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class CancelTest extends Conversation {

    private static final Command LISTEN = Command.to("/ppp/active/listen").build();

    private final Ear heard = new Ear();

    @Test
    void endsAListenAsTheRouterConfirmsIt() {
        RouterConnection connection = connect(line -> {
            Peer.Heard command = line.hears("/ppp/active/listen");
            line.says(command, "!re", "=.id=*1", "=name=anna");
            Peer.Heard cancel = line.hearsCancelOf(command);
            line.says(command, "!trap", "=category=2", "=message=interrupted");
            line.says(cancel, "!done");
            line.says(command, "!done");
            line.ignoresTheRest();
        });
        Call call = connection.start(LISTEN, RouterConnection.NO_DEADLINE, heard);
        await().until(() -> heard.rows.size() == 1);

        call.cancel();
        call.cancel();

        await().until(heard::hasEnded);
        assertThat(heard.ends).containsExactly("done");
        assertThat(connection.inFlight()).isZero();
    }

    @Test
    void endsAListenOnAnEmptyMenuWhichAnswersWithAllThree() {
        RouterConnection connection = connect(line -> {
            Peer.Heard command = line.hears("/ppp/active/listen");
            line.says(command, "!re");
            Peer.Heard cancel = line.hearsCancelOf(command);
            line.says(command, "!trap", "=category=2", "=message=interrupted");
            line.says(cancel, "!done");
            line.says(command, "!empty");
            line.says(command, "!done");
            Peer.Heard next = line.hears("/ppp/secret/print");
            line.says(next, "!done");
            line.ignoresTheRest();
        });
        startAndHearARow(connection).cancel();

        await().until(heard::hasEnded);
        assertThat(heard.ends).containsExactly("done");
        assertThat(connection.execute(PRINT, DEADLINE).rows()).isEmpty();
    }

    @Test
    void dropsRowsThatComeBehindTheCancelAndServesOthersMeanwhile() {
        RouterConnection connection = connect(line -> {
            Peer.Heard command = line.hears("/ppp/active/listen");
            line.says(command, "!re");
            line.hearsCancelOf(command);
            line.says(command, "!re", "=name=late");
            Peer.Heard next = line.hears("/ppp/secret/print");
            line.says(command, "!re", "=name=later");
            line.says(next, "!re", "=name=anna");
            line.says(next, "!done");
            line.says(command, "!done");
            line.ignoresTheRest();
        });
        startAndHearARow(connection).cancel();

        assertThat(connection.execute(PRINT, DEADLINE).rows()).containsExactly(Row.of("name", "anna"));
        await().until(heard::hasEnded);
        assertThat(heard.ends).containsExactly("done");
        assertThat(heard.rows).hasSize(1);
    }

    @Test
    void endsAnEmptyPrintWithoutDoneThoughItHasNoDeadline() {
        RouterConnection connection = connect(impatient(), line -> {
            line.says(line.hears("/ppp/secret/print"), "!empty");
            line.ignoresTheRest();
        });

        connection.start(PRINT, RouterConnection.NO_DEADLINE, heard);

        await().until(heard::hasEnded);
        assertThat(heard.ends).containsExactly("done");
    }

    @Test
    void tellsACancelledCommandItsEndThoughItsDeadlinePassesWhileItDrains() {
        RouterConnection connection = connect(line -> {
            Peer.Heard command = line.hears("/ppp/secret/print");
            line.says(command, "!re");
            line.hearsCancelOf(command);
            line.ignoresTheRest();
        });
        Call call = connection.start(PRINT, Duration.ofSeconds(3), heard);
        await().until(() -> heard.rows.size() == 1);

        call.cancel();

        await().until(heard::hasEnded);
        assertThat(heard.ends).containsExactly("done");
    }

    @Test
    void leavesAListenThatIsEmptyAtTheStartOpen() {
        RouterConnection connection = connect(impatient(), line -> {
            Peer.Heard command = line.hears("/ppp/active/listen");
            line.says(command, "!empty");
            Peer.Heard print = line.hears("/ppp/secret/print");
            line.says(print, "!empty");
            line.hears();
            line.says(command, "!re", "=name=anna");
            line.ignoresTheRest();
        });
        start(connection);

        connection.execute(PRINT, DEADLINE);
        connection.start(PRINT, DEADLINE, new Ear());

        await().until(() -> heard.rows.size() == 1);
        assertThat(heard.ends).isEmpty();
    }

    @Test
    void neverSendsACommandThatWasCancelledWhileItWaited() {
        CountDownLatch cancelled = new CountDownLatch(1);
        RouterConnection connection = connect(one(), line -> {
            Peer.Heard command = line.hears("/ppp/secret/print");
            cancelled.await();
            line.says(command, "!done");
            line.says(line.hears("/ppp/profile/print"), "!done");
            line.ignoresTheRest();
        });
        connection.start(PRINT, DEADLINE, new Ear());
        Call waiting = start(connection);

        waiting.cancel();
        cancelled.countDown();

        connection.execute(Command.to("/ppp/profile/print").build(), DEADLINE);
        await().until(heard::hasEnded);
        assertThat(heard.ends).containsExactly("done");
    }

    @Test
    void hasNoEffectOnACommandThatHasEnded() {
        RouterConnection connection = connect(line -> {
            Peer.Heard command = line.hears("/ppp/active/listen");
            line.says(command, "!done");
            line.says(line.hears("/ppp/secret/print"), "!done");
            line.ignoresTheRest();
        });
        Call call = start(connection);
        await().until(heard::hasEnded);

        call.cancel();

        assertThat(connection.execute(PRINT, DEADLINE).rows()).isEmpty();
        assertThat(heard.ends).containsExactly("done");
    }

    @Test
    void tellsTheTrapOfAnInterruptionThatWasNotOurs() {
        RouterConnection connection = connect(line -> {
            Peer.Heard command = line.hears("/ppp/active/listen");
            line.says(command, "!trap", "=category=2", "=message=interrupted");
            line.says(command, "!done");
            line.ignoresTheRest();
        });
        start(connection);

        await().until(heard::hasEnded);
        assertThat(heard.failures).singleElement().isInstanceOf(RouterOsTrapException.class);
    }

    @Test
    void takesARouterForGoneThatIsSilentAfterACancel() {
        RouterConnection connection = connect(impatient(), line -> {
            Peer.Heard command = line.hears("/ppp/active/listen");
            line.says(command, "!re");
            line.hearsCancelOf(command);
            line.ignoresTheRest();
        });
        startAndHearARow(connection).cancel();

        await().until(heard::hasEnded);
        assertThat(heard.failures).singleElement().isInstanceOf(RouterOsConnectException.class);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void endsACancelledCommandThatTheRouterNeverEnds() {
        RouterConnection connection = connect(impatient(), line -> {
            Peer.Heard command = line.hears("/ppp/active/listen");
            line.says(command, "!re");
            Peer.Heard cancel = line.hearsCancelOf(command);
            line.says(cancel, "!done");
            line.ignoresTheRest();
        });
        startAndHearARow(connection).cancel();

        await().until(heard::hasEnded);
        assertThat(heard.ends).containsExactly("done");
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void forgetsTheOldestOfTooManyThatDrain() {
        RouterConnection connection = connect(line -> {
            while (true) {
                line.says(line.hears(), "!re");
            }
        });
        startAndHearARow(connection).cancel();

        for (int i = 0; i < CallTable.MAX_DRAINING; i++) {
            Ear other = new Ear();
            Call call = connection.start(LISTEN, RouterConnection.NO_DEADLINE, other);
            await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(2)).until(() -> other.rows.size() == 1);
            call.cancel();
        }

        await().until(heard::hasEnded);
        assertThat(connection.isOpen()).isTrue();
    }

    private Call startAndHearARow(RouterConnection connection) {
        Call call = start(connection);
        await().until(() -> heard.rows.size() == 1);
        return call;
    }

    private Call start(RouterConnection connection) {
        return connection.start(LISTEN, RouterConnection.NO_DEADLINE, heard);
    }

    private static ConnectionOptions one() {
        return new ConnectionOptions(DEADLINE, DEADLINE, 1024, 1, SHORT, CodePage.WINDOWS_1252);
    }
}
