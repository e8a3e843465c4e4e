package io.mikamel.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class CancelTest extends Conversation {

    private static final Command LISTEN = Command.to("/ppp/active/listen").build();

    private final Heard heard = new Heard();

    @Test
    void endsAListenAsTheRouterConfirmsIt() {
        RouterConnection connection = connect(line -> {
            String tag = line.hears("/ppp/active/listen");
            line.says("!re", tag, "=.id=*1", "=name=anna");
            String cancel = line.hearsCancelOf(tag);
            line.says("!trap", tag, "=category=2", "=message=interrupted");
            line.says("!done", cancel);
            line.says("!done", tag);
            line.waitsForTheEnd();
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
            String tag = line.hears("/ppp/active/listen");
            line.says("!re", tag);
            String cancel = line.hearsCancelOf(tag);
            line.says("!trap", tag, "=category=2", "=message=interrupted");
            line.says("!done", cancel);
            line.says("!empty", tag);
            line.says("!done", tag);
            String next = line.hears("/ppp/secret/print");
            line.says("!done", next);
            line.waitsForTheEnd();
        });
        startAndHearARow(connection).cancel();

        await().until(heard::hasEnded);
        assertThat(heard.ends).containsExactly("done");
        assertThat(connection.execute(PRINT, DEADLINE).rows()).isEmpty();
    }

    @Test
    void dropsRowsThatComeBehindTheCancelAndServesOthersMeanwhile() {
        RouterConnection connection = connect(line -> {
            String tag = line.hears("/ppp/active/listen");
            line.says("!re", tag);
            line.hearsCancelOf(tag);
            line.says("!re", tag, "=name=late");
            String next = line.hears("/ppp/secret/print");
            line.says("!re", tag, "=name=later");
            line.says("!re", next, "=name=anna");
            line.says("!done", next);
            line.says("!done", tag);
            line.waitsForTheEnd();
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
            line.says("!empty", line.hears("/ppp/secret/print"));
            line.waitsForTheEnd();
        });

        connection.start(PRINT, RouterConnection.NO_DEADLINE, heard);

        await().until(heard::hasEnded);
        assertThat(heard.ends).containsExactly("done");
    }

    @Test
    void tellsACancelledCommandItsEndThoughItsDeadlinePassesWhileItDrains() {
        RouterConnection connection = connect(line -> {
            String tag = line.hears("/ppp/secret/print");
            line.says("!re", tag);
            line.hearsCancelOf(tag);
            line.waitsForTheEnd();
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
            String tag = line.hears("/ppp/active/listen");
            line.says("!empty", tag);
            String print = line.hears("/ppp/secret/print");
            line.says("!empty", print);
            line.next();
            line.says("!re", tag, "=name=anna");
            line.waitsForTheEnd();
        });
        start(connection);

        connection.execute(PRINT, DEADLINE);
        connection.start(PRINT, DEADLINE, new Heard());

        await().until(() -> heard.rows.size() == 1);
        assertThat(heard.ends).isEmpty();
    }

    @Test
    void neverSendsACommandThatWasCancelledWhileItWaited() {
        CountDownLatch cancelled = new CountDownLatch(1);
        RouterConnection connection = connect(one(), line -> {
            String tag = line.hears("/ppp/secret/print");
            cancelled.await();
            line.says("!done", tag);
            line.says("!done", line.hears("/ppp/profile/print"));
            line.waitsForTheEnd();
        });
        connection.start(PRINT, DEADLINE, new Heard());
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
            String tag = line.hears("/ppp/active/listen");
            line.says("!done", tag);
            line.says("!done", line.hears("/ppp/secret/print"));
            line.waitsForTheEnd();
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
            String tag = line.hears("/ppp/active/listen");
            line.says("!trap", tag, "=category=2", "=message=interrupted");
            line.says("!done", tag);
            line.waitsForTheEnd();
        });
        start(connection);

        await().until(heard::hasEnded);
        assertThat(heard.failures).singleElement().isInstanceOf(RouterOsTrapException.class);
    }

    @Test
    void takesARouterForGoneThatIsSilentAfterACancel() {
        RouterConnection connection = connect(impatient(), line -> {
            String tag = line.hears("/ppp/active/listen");
            line.says("!re", tag);
            line.hearsCancelOf(tag);
            line.waitsForTheEnd();
        });
        startAndHearARow(connection).cancel();

        await().until(heard::hasEnded);
        assertThat(heard.failures).singleElement().isInstanceOf(RouterOsConnectException.class);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void endsACancelledCommandThatTheRouterNeverEnds() {
        RouterConnection connection = connect(impatient(), line -> {
            String tag = line.hears("/ppp/active/listen");
            line.says("!re", tag);
            String cancel = line.hearsCancelOf(tag);
            line.says("!done", cancel);
            line.waitsForTheEnd();
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
                List<String> words = line.next();
                line.says("!re", words.get(words.size() - 1));
            }
        });
        startAndHearARow(connection).cancel();

        for (int i = 0; i < CallTable.MAX_DRAINING; i++) {
            Heard other = new Heard();
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
