package io.mikamel.domain.session;

import static io.mikamel.domain.session.RouterTale.NOON;
import static io.mikamel.domain.session.RouterTale.ppp;
import static io.mikamel.domain.session.SessionEvent.Kind.BEGAN;
import static io.mikamel.domain.session.SessionEvent.Kind.CHANGED;
import static io.mikamel.domain.session.SessionEvent.Kind.ENDED;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.mikamel.domain.account.AccountType;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionBookTest {

    private static final Duration POLL = ofSeconds(30);

    private final RouterTale edge = new RouterTale();

    @Test
    void knowsTheStartByTheUptimeAndNotByTheReading() {
        edge.says(ppp("ana", "0x1", ofHours(5)));
        assertThat(edge.told()).containsExactly("opened ana");
        assertThat(edge.only().startedAt()).isEqualTo(NOON.minus(ofHours(5)));
        assertThat(edge.only().startKnown()).isEqualTo(StartKnown.UPTIME);
    }

    @Test
    void changesNothingWhileNothingChanges() {
        edge.says(ppp("ana", "0x1", ofHours(5)));
        edge.later(POLL).says(ppp("ana", "0x1", ofHours(5).plus(POLL)));
        assertThat(edge.told()).isEmpty();
    }

    @Test
    void addsWhatACounterThatFellShows() {
        edge.says(ppp("ana", "0x1", ofHours(5), "10.0.0.1", 1000, 100));
        edge.later(POLL).says(ppp("ana", "0x1", ofHours(5).plus(POLL), "10.0.0.1", 1500, 300));
        edge.later(POLL).says(ppp("ana", "0x1", ofHours(5).plus(POLL).plus(POLL), "10.0.0.1", 40, 7));
        assertThat(edge.told()).containsExactly("counted ana");
        assertThat(edge.only().bytes()).isEqualTo(new ByteCount(1540, 307));
    }

    @Test
    void tellsTwoSessionsOfOneNameApart() {
        edge.says(ppp("ana", "0x1", ofHours(5)), ppp("ana", "0x2", ofHours(1)));
        assertThat(edge.book().open()).hasSize(2);
        edge.later(POLL).says(ppp("ana", "0x2", ofHours(1).plus(POLL)));
        assertThat(edge.told()).containsExactly("closed ana");
        assertThat(edge.only().key()).isEqualTo("0x2");
    }

    @Test
    void endsWhoHasGoneWhenTheRouterSawItLast() {
        edge.says(ppp("ana", "0x1", ofHours(5)));
        edge.later(POLL).says();
        assertThat(edge.closed().reason()).isEqualTo(EndReason.GONE);
        assertThat(edge.closed().endedAt()).isEqualTo(NOON);
    }

    @Test
    void findsASessionThatBeganAnewUnderTheSameKey() {
        edge.says(ppp("ana", "*1", ofHours(5)));
        edge.later(POLL).says(ppp("ana", "*1", ofSeconds(10)));
        assertThat(edge.told()).containsExactly("closed ana", "opened ana");
    }

    @Test
    void endsAllSessionsOfAReboot() {
        edge.says(ppp("ana", "0x1", ofHours(5)), ppp("bea", "0x2", ofHours(4)));
        edge.reboots(ofMinutes(3)).says(ppp("ana", "0x1", ofSeconds(5)));
        assertThat(edge.told()).containsExactly("closed ana", "closed bea", "opened ana");
        assertThat(edge.closed().reason()).isEqualTo(EndReason.ROUTER_REBOOT);
        assertThat(edge.closed().endedAt()).isEqualTo(NOON);
    }

    @Test
    void findsARebootThatHasRunLongerThanBefore() {
        RouterTale young = new RouterTale();
        young.reboots(Duration.ZERO).says(ppp("ana", "0x1", ofSeconds(5)));
        young.later(ofHours(2)).reboots(ofMinutes(1)).later(ofMinutes(30));
        young.says(ppp("ana", "0x1", ofMinutes(30).plusSeconds(5)));
        assertThat(young.closed().reason()).isEqualTo(EndReason.ROUTER_REBOOT);
    }

    @Test
    void goesOnWhenTheWallClockJumps() {
        edge.says(ppp("ana", "0x1", ofHours(5)));
        edge.later(POLL).wallJumps(ofHours(7)).says(ppp("ana", "0x1", ofHours(5).plus(POLL)));
        assertThat(edge.told()).isEmpty();
        edge.later(POLL)
                .wallJumps(ofHours(-20))
                .says(ppp("ana", "0x1", ofHours(5).plus(POLL).plus(POLL)));
        assertThat(edge.told()).isEmpty();
        edge.later(POLL).says();
        assertThat(edge.closed().endedAt())
                .isAfterOrEqualTo(edge.closed().session().startedAt());
    }

    @Test
    void continuesSessionsAfterARestart() {
        edge.says(ppp("ana", "0x1", ofHours(5), "10.0.0.1", 1000, 100));
        Duration longer = ofHours(9);
        edge.restartAfter(longer, Duration.ofDays(3).plus(longer));
        edge.says(ppp("ana", "0x1", ofHours(5).plus(longer), "10.0.0.1", 9000, 900));
        assertThat(edge.told()).containsExactly("counted ana");
        assertThat(edge.only().bytes()).isEqualTo(new ByteCount(9000, 900));
    }

    @Test
    void findsARebootWhileItWasStopped() {
        edge.says(ppp("ana", "0x1", ofHours(5)));
        edge.restartAfter(ofHours(200), Duration.ofDays(3).plus(ofHours(100)));
        edge.says(ppp("ana", "0x1", ofHours(99)));
        assertThat(edge.closed().reason()).isEqualTo(EndReason.ROUTER_REBOOT);
        assertThat(edge.closed().endedAt()).isEqualTo(NOON);
    }

    @Test
    void continuesWhenTheWallClockWasSetWhileItWasStopped() {
        edge.says(ppp("ana", "0x1", ofHours(5)), ppp("bea", "0x2", ofHours(2)));
        edge.wallJumps(ofHours(30)).restartAfter(Duration.ZERO, Duration.ofDays(3));
        RouterTale later = edge.later(POLL).wallJumps(ofHours(30));
        later.says(
                ppp("ana", "0x1", ofHours(5).plus(POLL)),
                ppp("bea", "0x2", ofHours(2).plus(POLL)));
        assertThat(later.told()).isEmpty();
    }

    @Test
    void hearsOfBeginningsAndEnds() {
        edge.says();
        edge.later(ofSeconds(3)).tells(BEGAN, ppp("ana", "0x1", Duration.ZERO));
        assertThat(edge.told()).containsExactly("opened ana");
        assertThat(edge.only().startKnown()).isEqualTo(StartKnown.LISTEN);
        edge.later(ofSeconds(27)).says(ppp("ana", "0x1", ofSeconds(27)));
        assertThat(edge.told()).isEmpty();
        edge.later(ofSeconds(9)).tells(ENDED, ppp("ana", "0x1", ofSeconds(30)));
        assertThat(edge.closed().reason()).isEqualTo(EndReason.LOGOUT);
        assertThat(edge.closed().endedAt()).isEqualTo(edge.wall());
    }

    @Test
    void hearsNothingBeforeTheFirstReading() {
        edge.tells(BEGAN, ppp("ana", "0x1", Duration.ZERO));
        assertThat(edge.book().open()).isEmpty();
    }

    @Test
    void trustsNoNewsAfterTheListenWasClosedUntilItHasRead() {
        edge.says(ppp("ana", "0x1", ofHours(5)));
        edge.reboots(ofMinutes(2)).listensAnew().tells(BEGAN, ppp("bea", "0x1", Duration.ZERO));
        assertThat(edge.told()).isEmpty();
        edge.later(ofSeconds(1)).says(ppp("bea", "0x1", ofSeconds(1)));
        assertThat(edge.told()).containsExactly("closed ana", "opened bea");
        edge.later(ofSeconds(1)).tells(BEGAN, ppp("cyd", "0x2", Duration.ZERO));
        assertThat(edge.told()).containsExactly("opened cyd");
    }

    @Test
    void keepsWhomAReadingThatBeganEarlierDoesNotKnow() {
        edge.says().later(POLL).tells(BEGAN, ppp("ana", "0x1", Duration.ZERO));
        edge.later(ofSeconds(1)).saidBefore(ofSeconds(5));
        assertThat(edge.told()).isEmpty();
        assertThat(edge.book().open()).hasSize(1);
    }

    @Test
    void bringsNobodyBackWhoLeftWhileItWasRead() {
        edge.says(ppp("ana", "0x1", ofHours(1))).later(POLL).tells(ENDED, ppp("ana", "0x1", ofHours(1)));
        edge.later(ofSeconds(1))
                .saidBefore(ofSeconds(5), ppp("ana", "0x1", ofHours(1).plusSeconds(26)));
        assertThat(edge.told()).isEmpty();
        assertThat(edge.book().open()).isEmpty();
    }

    @Test
    void followsTheAddress() {
        edge.says(ppp("ana", "0x1", ofHours(1)));
        edge.later(POLL).tells(CHANGED, ppp("ana", "0x1", ofHours(1).plus(POLL), "10.0.0.9", 0, 0));
        SessionChange.Readdressed moved =
                (SessionChange.Readdressed) edge.changes().get(0);
        assertThat(moved.before()).isEqualTo("10.0.0.1");
        assertThat(moved.session().addressSince()).isEqualTo(edge.wall());
        edge.later(POLL).says(ppp("ana", "0x1", ofHours(1).plus(POLL).plus(POLL), "10.0.0.9", 0, 0));
        assertThat(edge.told()).isEmpty();
    }

    @Test
    void goesOnWithASessionThatTellsNoUptime() {
        SeenSession ana = new SeenSession(
                AccountType.HOTSPOT, "ana", "hs1", "*1", "10.5.0.2", "", Optional.empty(), Optional.empty());
        edge.says(ana).later(POLL).says(ana);
        assertThat(edge.told()).isEmpty();
        assertThat(edge.only().startKnown()).isEqualTo(StartKnown.FIRST_SEEN);
    }

    @Test
    void endsSessionsOfAKindThatIsNotReadAnyMore() {
        edge.says(ppp("ana", "0x1", ofHours(1)));
        edge.later(POLL).says(EnumSet.of(AccountType.HOTSPOT));
        assertThat(edge.closed().reason()).isEqualTo(EndReason.NOT_WATCHED);
    }
}
