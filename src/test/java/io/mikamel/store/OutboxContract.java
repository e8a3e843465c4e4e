package io.mikamel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mikamel.domain.account.AccountFields;
import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.account.Effect;
import io.mikamel.domain.account.EffectKind;
import io.mikamel.domain.outbox.DueEffect;
import io.mikamel.domain.outbox.EffectOutcome;
import io.mikamel.domain.outbox.EffectState;
import io.mikamel.domain.outbox.SessionMark;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the outbox does on any database. */
abstract class OutboxContract {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final AccountFields FIELDS = AccountFields.of(Map.of("password", "p4ss", "profile", "day"));

    private DataSource source;
    private OutboxStore outbox;

    /** An empty database. */
    abstract DataSource open() throws Exception;

    abstract void close() throws Exception;

    @BeforeEach
    void begin() throws Exception {
        source = open();
        SchemaMigration.migrate(source);
        outbox = new OutboxStore(source);
    }

    @AfterEach
    void end() throws Exception {
        close();
    }

    private static AccountKey user(String router, String name) {
        return new AccountKey(router, AccountType.HOTSPOT, name);
    }

    private static Effect disable(String router, String name) {
        return Effect.of(user(router, name), EffectKind.DISABLE, "voucher expired");
    }

    private static Effect add(String router, String name) {
        return new Effect(user(router, name), EffectKind.ADD, FIELDS, "batch 1");
    }

    private List<DueEffect> head(Instant now) {
        return outbox.head("edge", now, 100);
    }

    private List<String> names(Instant now) {
        return head(now).stream()
                .map(due -> due.effect().account().name() + " "
                        + due.effect().kind().text())
                .toList();
    }

    private static EffectOutcome done(DueEffect due) {
        return new EffectOutcome(due, EffectState.DONE, "", NOON, NOON, Optional.empty(), Optional.of(FIELDS));
    }

    private static EffectOutcome again(DueEffect due, Instant nextTry) {
        return new EffectOutcome(
                due, EffectState.PENDING, "router is down", NOON, nextTry, Optional.of(FIELDS), Optional.empty());
    }

    private RecordedEffect only() {
        return outbox.page(EffectQuery.ALL, new PageRequest(0, 10)).items().get(0);
    }

    @Test
    void givesBackWhatIsToHappen() {
        Effect effect = add("edge", "AB12");
        outbox.enqueue(List.of(effect), NOON);

        assertThat(head(NOON)).singleElement().satisfies(due -> {
            assertThat(due.effect()).isEqualTo(effect);
            assertThat(due.attempts()).isZero();
            assertThat(due.seen()).isEmpty();
        });
        assertThat(outbox.routersDue(NOON)).containsExactly("edge");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a b", "o'neil\"x", "größe", "日本 😀", "line\nfeed", "nul\0nul", "{\"json\":1}", "a|b,c;d=e"})
    void keepsEveryCharacter(String text) {
        Effect effect = new Effect(
                user("edge", text), EffectKind.SET, AccountFields.of(Map.of("comment", text.repeat(2000))), text);
        outbox.enqueue(List.of(effect), NOON);

        assertThat(head(NOON)).singleElement().extracting(DueEffect::effect).isEqualTo(effect);
        assertThat(outbox.page(new EffectQuery("", text, Optional.empty()), new PageRequest(0, 10))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void letsALaterEffectOfAnAccountWaitForTheEarlier() {
        outbox.enqueue(List.of(add("edge", "A"), add("edge", "B"), disable("edge", "A"), disable("far", "A")), NOON);
        assertThat(names(NOON)).containsExactly("A add", "B add");

        DueEffect first = head(NOON).get(0);
        outbox.tried(List.of(again(first, NOON.plusSeconds(5))));
        assertThat(names(NOON)).containsExactly("B add");
        assertThat(names(NOON.plusSeconds(5))).containsExactly("A add", "B add");

        outbox.tried(List.of(done(first)));
        assertThat(names(NOON)).containsExactly("B add", "A disable");
    }

    @Test
    void tellsAccountsByTypeAndCase() {
        Effect secret = Effect.of(new AccountKey("edge", AccountType.PPPOE, "A"), EffectKind.DISABLE, "x");
        outbox.enqueue(List.of(disable("edge", "A"), secret, disable("edge", "a")), NOON);

        assertThat(head(NOON)).hasSize(3);
    }

    @Test
    void givesTheOldestFirstAndNoMoreThanWanted() {
        outbox.enqueue(
                IntStream.range(0, 120).mapToObj(i -> add("edge", "v" + i)).toList(), NOON);

        assertThat(outbox.head("edge", NOON, 50))
                .extracting(due -> due.effect().account().name())
                .containsExactlyElementsOf(
                        IntStream.range(0, 50).mapToObj(i -> "v" + i).toList());
    }

    @Test
    void sweepsOnlyForWhatCanBeDone() {
        outbox.enqueue(List.of(add("edge", "A"), disable("edge", "A"), add("far", "B")), NOON);
        outbox.tried(List.of(again(head(NOON).get(0), NOON.plusSeconds(60))));

        assertThat(outbox.routersDue(NOON)).containsExactly("far");
        assertThat(outbox.routersDue(NOON.plusSeconds(60))).containsExactly("edge", "far");
        assertThat(outbox.routersDue(NOON.minusSeconds(1))).isEmpty();
    }

    @Test
    void doesNotWaitForAClockThatWasWrong() {
        outbox.enqueue(List.of(add("edge", "A")), NOON.plus(Duration.ofDays(30)));

        assertThat(outbox.routersDue(NOON)).containsExactly("edge");
        assertThat(head(NOON)).hasSize(1);
    }

    @Test
    void keepsAFailedTryVisibleWithItsAgeAndError() {
        outbox.enqueue(List.of(add("edge", "A")), NOON);
        outbox.tried(List.of(again(head(NOON).get(0), NOON.plusSeconds(5))));

        RecordedEffect effect = only();
        assertThat(effect.state()).isEqualTo(EffectState.PENDING);
        assertThat(effect.attempts()).isEqualTo(1);
        assertThat(effect.createdAt()).isEqualTo(NOON);
        assertThat(effect.triedAt()).contains(NOON);
        assertThat(effect.nextTryAt()).isEqualTo(NOON.plusSeconds(5));
        assertThat(effect.lastError()).isEqualTo("router is down");
        assertThat(effect.doneAt()).isEmpty();
    }

    @Test
    void writesDownBeforeAndAfterWithoutPasswords() {
        outbox.enqueue(List.of(add("edge", "A")), NOON);
        DueEffect due = head(NOON).get(0);
        outbox.tried(List.of(again(due, NOON)));
        outbox.tried(List.of(done(due)));

        RecordedEffect effect = only();
        assertThat(effect.state()).isEqualTo(EffectState.DONE);
        assertThat(effect.attempts()).isEqualTo(2);
        assertThat(effect.lastError()).isEmpty();
        AccountFields masked = FIELDS.with("password", "*****");
        assertThat(effect.before()).contains(masked);
        assertThat(effect.after()).contains(masked);
        assertThat(effect.effect().fields()).isEqualTo(masked);
    }

    @Test
    void forgetsAPasswordOnceItIsWritten() {
        outbox.enqueue(List.of(add("edge", "A")), NOON);
        assertThat(text("fields")).contains("p4ss");
        outbox.tried(List.of(done(head(NOON).get(0))));

        assertThat(text("fields || coalesce(before_fields, '') || after_fields"))
                .doesNotContain("p4ss");
    }

    private String text(String expression) {
        return Transaction.run(source, "test", connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select " + expression + " from outbox")) {
                rows.next();
                return rows.getString(1);
            }
        });
    }

    @Test
    void doesNothingTwice() {
        outbox.enqueue(List.of(add("edge", "A")), NOON);
        DueEffect due = head(NOON).get(0);
        outbox.tried(List.of(done(due)));
        outbox.tried(List.of(again(due, NOON), done(due)));

        assertThat(only().attempts()).isEqualTo(1);
        assertThat(only().state()).isEqualTo(EffectState.DONE);
        assertThat(head(NOON)).isEmpty();
    }

    @Test
    void keepsTheSessionsThatAKickFoundFirst() {
        outbox.enqueue(List.of(Effect.of(user("edge", "A"), EffectKind.KICK, "x")), NOON);
        SessionMark first = new SessionMark("*A", "02:00 10.0.0.1", Duration.ofSeconds(7));
        long id = head(NOON).get(0).id();
        outbox.seen(Map.of(id, List.of(first)));
        outbox.seen(Map.of(id, List.of()));

        assertThat(head(NOON).get(0).seen()).contains(List.of(first));
    }

    @Test
    void putsOffEverythingOfARouterThatDoesNotAnswer() {
        outbox.enqueue(List.of(add("edge", "A"), add("edge", "B"), add("far", "A")), NOON);
        outbox.postpone("edge", NOON.plusSeconds(5), "connection refused");

        assertThat(outbox.routersDue(NOON)).containsExactly("far");
        assertThat(head(NOON.plusSeconds(5))).hasSize(2).allMatch(due -> due.attempts() == 0);
        assertThat(outbox.page(new EffectQuery("edge", "", Optional.empty()), new PageRequest(0, 10))
                        .items())
                .allMatch(effect -> effect.lastError().equals("connection refused"));
    }

    @Test
    void letsAnOperatorTakeAPendingEffectBack() {
        outbox.enqueue(List.of(add("edge", "A"), disable("edge", "A")), NOON);
        DueEffect add = head(NOON).get(0);
        assertThat(outbox.cancel(add.id(), "by ana", NOON)).isTrue();
        assertThat(outbox.cancel(add.id(), "by ana", NOON)).isFalse();
        assertThat(outbox.cancel(999, "by ana", NOON)).isFalse();
        outbox.tried(List.of(done(add)));

        assertThat(names(NOON)).containsExactly("A disable");
        assertThat(outbox.page(new EffectQuery("", "", Optional.of(EffectState.CANCELLED)), new PageRequest(0, 10))
                        .items())
                .singleElement()
                .satisfies(effect -> assertThat(effect.lastError()).isEqualTo("by ana"));
    }

    @Test
    void belongsToTheTransactionOfItsState() {
        assertThatThrownBy(() -> Transaction.run(source, "state", connection -> {
                    OutboxStore.enqueue(connection, List.of(add("edge", "A")), NOON);
                    throw new IllegalStateException("the state cannot be written");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(outbox.page(EffectQuery.ALL, new PageRequest(0, 10)).total()).isZero();
    }
}
