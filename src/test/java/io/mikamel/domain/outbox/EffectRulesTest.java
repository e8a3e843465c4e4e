package io.mikamel.domain.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.mikamel.domain.account.AccountFields;
import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.account.Effect;
import io.mikamel.domain.account.EffectKind;
import io.mikamel.domain.account.RouterAccount;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EffectRulesTest {

    private static final AccountKey ANNA = new AccountKey("edge", AccountType.PPPOE, "anna");
    private static final AccountKey CODE = new AccountKey("edge", AccountType.HOTSPOT, "AB12");
    private static final String OURS = "VOUCHER_SYSTEM|x";

    private static DueEffect due(AccountKey key, EffectKind kind, String... fields) {
        return new DueEffect(1, new Effect(key, kind, fields(fields), "test"), 0, Optional.empty());
    }

    private static AccountFields fields(String... namesAndValues) {
        AccountFields fields = AccountFields.NONE;
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields = fields.with(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private static AccountReading showing(AccountKey key, String... fields) {
        return new AccountReading(List.of(account(key, "*7", fields)), List.of(), List.of());
    }

    private static RouterAccount account(AccountKey key, String id, String... fields) {
        AccountFields all = fields(fields);
        AccountFields told = all.get("disabled").isPresent() ? all : all.with("disabled", "false");
        return new RouterAccount(key, id, told, Duration.ZERO, false);
    }

    private static Decision decide(DueEffect due, AccountReading now) {
        return EffectRules.decide(due, now, Acknowledged.NOTHING);
    }

    private static AccountReading sessions(AccountKey key, SessionMark... marks) {
        return new AccountReading(
                List.of(),
                Arrays.stream(marks)
                        .map(mark -> new AccountSession(key.type(), key.name(), mark))
                        .toList(),
                List.of());
    }

    private static SessionMark mark(String id, String identity, int seconds) {
        return new SessionMark(id, identity, Duration.ofSeconds(seconds));
    }

    private static List<String> sent(Decision decision) {
        assertThat(decision.state()).isEqualTo(EffectState.PENDING);
        return decision.commands().stream()
                .map(command -> command.path() + " " + command.values())
                .toList();
    }

    @Test
    void addsWhatIsMissing() {
        DueEffect add =
                due(CODE, EffectKind.ADD, "password", "p", "limit-uptime", "3600s", "disabled", "false", "email", "");

        assertThat(sent(decide(add, AccountReading.NOTHING)))
                .containsExactly("ip/hotspot/user/add {limit-uptime=3600s, name=AB12, password=p}");
    }

    @Test
    void addsNothingThatStandsThereAlready() {
        DueEffect add = due(CODE, EffectKind.ADD, "password", "p", "comment", OURS, "profile", "default");

        assertThat(decide(add, showing(CODE, "password", "p", "comment", OURS)).state())
                .isEqualTo(EffectState.DONE);
    }

    @Test
    void bringsAnAccountThatWasAddedBeforeToItsFields() {
        DueEffect add = due(CODE, EffectKind.ADD, "profile", "day", "comment", OURS);

        assertThat(sent(decide(add, showing(CODE, "profile", "day"))))
                .containsExactly("ip/hotspot/user/set {.id=*7, comment=%s}".formatted(OURS));
    }

    @Test
    void setsOnlyWhatDiffers() {
        DueEffect set = due(ANNA, EffectKind.SET, "profile", "20m", "disabled", "true", "comment", "PPPOE_SYSTEM|a");

        assertThat(sent(decide(set, showing(ANNA, "profile", "10m", "comment", "PPPOE_SYSTEM|a"))))
                .containsExactly("ppp/secret/set {.id=*7, disabled=yes, profile=20m}");
        assertThat(decide(set, showing(ANNA, "profile", "20m", "disabled", "true", "comment", "PPPOE_SYSTEM|a"))
                        .state())
                .isEqualTo(EffectState.DONE);
    }

    @ParameterizedTest
    @CsvSource({
        "limit-uptime, 0s, 0s",
        "limit-uptime, '', 0s",
        "limit-bytes-total, '', 0",
        "profile, '', default",
        "server, '', all",
        "comment, '', ''",
    })
    void unsetsFieldsOfHotspotUsersByTheirEmptyValue(String field, String wanted, String written) {
        DueEffect set = due(CODE, EffectKind.SET, field, wanted);

        assertThat(sent(decide(set, showing(CODE, field, field.equals("comment") ? OURS : "5"))))
                .containsExactly("ip/hotspot/user/set {.id=*7, %s=%s}".formatted(field, written));
        assertThat(decide(set, showing(CODE)).state()).isEqualTo(EffectState.DONE);
    }

    @Test
    void unsetsAddressesAsEachMenuCan() {
        assertThat(sent(decide(
                        due(ANNA, EffectKind.SET, "remote-address", "", "profile", "b"),
                        showing(ANNA, "remote-address", "100.64.0.1"))))
                .containsExactly(
                        "ppp/secret/set {.id=*7, profile=b}", "ppp/secret/unset {.id=*7, value-name=remote-address}");
        assertThat(sent(decide(due(CODE, EffectKind.SET, "address", ""), showing(CODE, "address", "10.0.0.1"))))
                .containsExactly("ip/hotspot/user/set {!address=, .id=*7}");
    }

    @Test
    void writesAHiddenPasswordOnceAndTakesTheAnswerForIt() {
        DueEffect set = due(ANNA, EffectKind.SET, "password", "new");
        AccountReading hidden = showing(ANNA);
        Decision first = decide(set, hidden);

        assertThat(sent(first)).containsExactly("ppp/secret/set {.id=*7, password=new}");
        Acknowledged said = Acknowledged.NOTHING.and(first.commands().get(0));
        assertThat(EffectRules.decide(set, hidden, said).state()).isEqualTo(EffectState.DONE);
        assertThat(EffectRules.decide(set, showing(ANNA, "password", "old"), said)
                        .state())
                .isEqualTo(EffectState.PENDING);
    }

    @Test
    void neverOverwritesAForeignComment() {
        AccountReading foreign = showing(ANNA, "comment", "paid until May");

        for (DueEffect due : List.of(
                due(ANNA, EffectKind.SET, "comment", "PPPOE_SYSTEM|a"),
                due(ANNA, EffectKind.SET, "comment", ""),
                due(ANNA, EffectKind.ADD, "profile", "10m"))) {
            Decision decision = decide(due, foreign);
            assertThat(decision.state()).isEqualTo(EffectState.FAILED);
            assertThat(decision.reason()).contains("paid until May");
        }
        assertThat(decide(due(ANNA, EffectKind.SET, "profile", "20m"), foreign).state())
                .isEqualTo(EffectState.PENDING);
        assertThat(decide(due(ANNA, EffectKind.SET, "comment", "paid until May"), foreign)
                        .state())
                .isEqualTo(EffectState.DONE);
    }

    @ParameterizedTest
    @CsvSource({"DISABLE, DONE", "REMOVE, DONE", "KICK, DONE", "DROP_COOKIES, DONE", "ENABLE, FAILED"})
    void hasNothingToEndWhereTheAccountIsGone(EffectKind kind, EffectState state) {
        assertThat(decide(due(CODE, kind), AccountReading.NOTHING).state()).isEqualTo(state);
    }

    @Test
    void failsToSetWhatIsGone() {
        assertThat(decide(due(CODE, EffectKind.SET, "profile", "x"), AccountReading.NOTHING)
                        .reason())
                .contains("not on the router");
    }

    @Test
    void switchesOnlyWhatIsNotSoAlready() {
        AccountReading on = showing(ANNA);
        AccountReading off = showing(ANNA, "disabled", "true");

        assertThat(sent(decide(due(ANNA, EffectKind.DISABLE), on))).containsExactly("ppp/secret/disable {.id=*7}");
        assertThat(sent(decide(due(ANNA, EffectKind.ENABLE), off))).containsExactly("ppp/secret/enable {.id=*7}");
        assertThat(decide(due(ANNA, EffectKind.DISABLE), off).state()).isEqualTo(EffectState.DONE);
        assertThat(decide(due(ANNA, EffectKind.ENABLE), on).state()).isEqualTo(EffectState.DONE);
        assertThat(sent(decide(due(ANNA, EffectKind.REMOVE), on))).containsExactly("ppp/secret/remove {.id=*7}");
    }

    @Test
    void tellsNamesByCase() {
        AccountKey other = new AccountKey("edge", AccountType.PPPOE, "Anna");

        assertThat(decide(due(ANNA, EffectKind.DISABLE), showing(other)).state())
                .isEqualTo(EffectState.DONE);
    }

    @ParameterizedTest
    @EnumSource(names = {"REMOVE", "DISABLE", "ENABLE"})
    void leavesAccountsOfTheRouterItselfAlone(EffectKind kind) {
        RouterAccount trial = new RouterAccount(CODE, "*0", AccountFields.NONE, Duration.ZERO, true);

        assertThat(decide(due(CODE, kind), new AccountReading(List.of(trial), List.of(), List.of()))
                        .state())
                .isEqualTo(EffectState.FAILED);
    }

    @Test
    void choosesOursAmongSeveralUsersOfOneName() {
        RouterAccount ours = account(CODE, "*8", "comment", OURS);
        RouterAccount theirs = account(CODE, "*9", "server", "hs2");

        assertThat(sent(decide(
                        due(CODE, EffectKind.DISABLE),
                        new AccountReading(List.of(theirs, ours), List.of(), List.of()))))
                .containsExactly("ip/hotspot/user/disable {.id=*8}");
        assertThat(decide(
                                due(CODE, EffectKind.REMOVE),
                                new AccountReading(List.of(theirs, theirs), List.of(), List.of()))
                        .reason())
                .contains("2 accounts");
    }

    @Test
    void kicksTheSessionsThatWereThereAtTheFirstTry() {
        DueEffect kick = due(ANNA, EffectKind.KICK);
        SessionMark first = mark("*A", "0x1", 60);
        AccountReading before = sessions(ANNA, first, mark("*B", "0x2", 5));

        assertThat(sent(decide(kick, before)))
                .containsExactly("ppp/active/remove {.id=*A}", "ppp/active/remove {.id=*B}");
        DueEffect later = kick.withSeen(before.sessions(ANNA));
        assertThat(sent(decide(later, sessions(ANNA, mark("*A", "0x1", 61), mark("*C", "0x3", 0)))))
                .containsExactly("ppp/active/remove {.id=*A}");
        assertThat(decide(later, sessions(ANNA, mark("*C", "0x3", 500))).state())
                .isEqualTo(EffectState.DONE);
    }

    @ParameterizedTest
    @CsvSource({"60, 61, false", "60, 60, false", "60, 0, true", "0, 0, false"})
    void tellsANewSessionFromAnOldOneByItsUptime(int seen, int now, boolean done) {
        DueEffect kick = due(CODE, EffectKind.KICK).withSeen(List.of(mark("*A", "02:00 10.0.0.1", seen)));
        Decision decision = decide(kick, sessions(CODE, mark("*A", "02:00 10.0.0.1", now)));

        assertThat(decision.state() == EffectState.DONE).isEqualTo(done);
    }

    @Test
    void takesTheAnswerForASessionThatHadJustBegun() {
        DueEffect kick = due(CODE, EffectKind.KICK).withSeen(List.of(mark("*A", "m", 0)));
        AccountReading next = sessions(CODE, mark("*A", "m", 0));

        assertThat(EffectRules.decide(kick, next, new Acknowledged(false, Set.of("*A")))
                        .state())
                .isEqualTo(EffectState.DONE);
    }

    @Test
    void dropsEveryCookieOfTheUser() {
        AccountReading cookies = new AccountReading(
                List.of(),
                List.of(),
                List.of(
                        new AccountCookie("*1", "AB12"),
                        new AccountCookie("*2", "ab12"),
                        new AccountCookie("*3", "AB12")));

        assertThat(sent(decide(due(CODE, EffectKind.DROP_COOKIES), cookies)))
                .containsExactly("ip/hotspot/cookie/remove {.id=*1}", "ip/hotspot/cookie/remove {.id=*3}");
        AccountKey ppp = new AccountKey("edge", AccountType.PPPOE, "AB12");
        assertThat(decide(due(ppp, EffectKind.DROP_COOKIES), cookies).state()).isEqualTo(EffectState.DONE);
    }

    @Test
    void showsNoPasswordInACommand() {
        AccountCommand command = decide(due(CODE, EffectKind.ADD, "password", "p4ss"), AccountReading.NOTHING)
                .commands()
                .get(0);

        assertThat(command).hasToString("/ip/hotspot/user/add {name=AB12, password=*****}");
        assertThat(Map.copyOf(command.values())).containsEntry("password", "p4ss");
    }

    @ParameterizedTest
    @CsvSource({"1, 5", "2, 10", "3, 20", "4, 40", "5, 60", "6, 60", "1000000, 60"})
    void doublesThePauseUpToAMinute(int attempts, int seconds) {
        assertThat(RetryPause.after(attempts)).isEqualTo(Duration.ofSeconds(seconds));
    }
}
