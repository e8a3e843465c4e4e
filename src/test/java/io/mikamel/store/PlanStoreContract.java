package io.mikamel.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.mikamel.domain.account.AccountFields;
import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.account.Effect;
import io.mikamel.domain.account.EffectKind;
import io.mikamel.domain.account.RouterAccount;
import io.mikamel.domain.plan.Applied;
import io.mikamel.domain.plan.Comparison;
import io.mikamel.domain.plan.Compensation;
import io.mikamel.domain.plan.GuardVerdict;
import io.mikamel.domain.plan.Plan;
import io.mikamel.domain.plan.PlanGuard;
import io.mikamel.domain.plan.PlanStep;
import io.mikamel.domain.plan.RouterProfile;
import io.mikamel.domain.plan.StepKind;
import io.mikamel.domain.plan.StepState;
import io.mikamel.domain.plan.SyncInput;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of plans, on any database. */
abstract class PlanStoreContract {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final AccountKey ANNA = key("anna");
    private static final PlanDecision BY_ITSELF = new PlanDecision(true, Set.of());

    private final Map<AccountKey, AccountFields> desired = new HashMap<>();
    private final Map<AccountKey, RouterAccount> actual = new HashMap<>();
    private DataSource source;
    private Sql sql;
    private PlanStore plans;
    private Instant now = NOON;

    /** An empty database. */
    abstract DataSource open() throws Exception;

    abstract void close() throws Exception;

    @BeforeEach
    void begin() throws Exception {
        source = open();
        SchemaMigration.migrate(source);
        sql = new Sql(source);
        plans = new PlanStore(source);
        theirs(key("somebody"));
    }

    @AfterEach
    void end() throws Exception {
        close();
    }

    @Test
    void aRouterThatIsAsWantedCostsNoRow() throws Exception {
        ours(ANNA, "profile", "gold");
        theirs(ANNA, "profile", "gold");
        assertThat(round(BY_ITSELF).id()).isZero();
        assertThat(sql.count("plans")).isZero();
        assertThat(applied(ANNA)).isEqualTo(new Applied(fields("profile", "gold"), false, false));
    }

    @Test
    void whatPassesTheGuardGoesToTheOutboxOnce() throws Exception {
        ours(ANNA, "profile", "gold", "password", "s3cret");
        ours(key("bert"), "password", "x");
        Plan plan = round(BY_ITSELF);
        assertThat(plan.id()).isPositive();
        assertThat(sql.texts("select kind, name, fields, cause from outbox order by id"))
                .containsExactly(
                        "add anna {\"password\":\"s3cret\",\"profile\":\"gold\"} plan %d/1".formatted(plan.id()),
                        "add bert {\"password\":\"x\"} plan %d/2".formatted(plan.id()));
        assertThat(sql.texts("select fields, reason from plan_steps"))
                .allSatisfy(text -> assertThat(text).doesNotContain("s3cret"));
        assertThat(round(BY_ITSELF).id()).isZero();
        assertThat(sql.count("outbox")).isEqualTo(2);
        assertThat(sql.count("plans")).isEqualTo(1);
    }

    @Test
    void theSamePlanTwiceIsOne() throws Exception {
        conflict(ANNA);
        long id = round(BY_ITSELF).id();
        now = now.plusSeconds(300);
        assertThat(round(BY_ITSELF).id()).isEqualTo(id);
        assertThat(sql.count("plans")).isEqualTo(1);
        assertThat(sql.count("outbox")).isZero();
        conflict(key("bert"));
        long next = round(BY_ITSELF).id();
        assertThat(next).isGreaterThan(id);
        assertThat(states(id)).containsExactly(StepState.SKIPPED);
        assertThat(states(next)).containsExactly(StepState.WAITING, StepState.WAITING);
        desired.clear();
        assertThat(round(BY_ITSELF).id()).isZero();
        assertThat(states(next)).containsOnly(StepState.SKIPPED);
    }

    @Test
    void aPlanThatIsOnlyWrittenDownGoesInTheNextRound() throws Exception {
        ours(ANNA, "password", "x");
        long id = round(PlanDecision.NONE).id();
        assertThat(states(id)).containsExactly(StepState.PLANNED);
        assertThat(sql.count("outbox")).isZero();
        assertThat(round(BY_ITSELF).id()).isEqualTo(id);
        assertThat(states(id)).containsExactly(StepState.QUEUED);
        assertThat(sql.count("plans")).isEqualTo(1);
    }

    @Test
    void whatTheGuardHoldsWaitsForAnOperator() throws Exception {
        for (int i = 0; i < 11; i++) {
            ours(key("user" + i), "password", "x");
        }
        Plan plan = round(BY_ITSELF);
        assertThat(sql.count("outbox")).isZero();
        StoredPlan stored = plans.find(plan.id(), now).orElseThrow();
        assertThat(stored.verdict()).isEqualTo(plan.verdict()).isNotEqualTo(GuardVerdict.PASSES);
        actual.put(key("user3"), account(key("user3"), "password", "x"));
        ApplyResult result = apply(stored, Set.of());
        assertThat(result).isEqualTo(new ApplyResult(plan.id(), 10, 1, 0));
        assertThat(sql.count("outbox")).isEqualTo(10);
        assertThat(new AuditStore(source)
                        .page("edge", "", new PageRequest(0, 20))
                        .items())
                .hasSize(10)
                .allSatisfy(entry -> assertThat(entry.actor()).isEqualTo("operator ana"));
        assertThat(apply(stored, Set.of()).queued()).isZero();
    }

    @Test
    void aConflictGoesOnlyWhenTheOperatorSaysSo() throws Exception {
        conflict(ANNA);
        StoredPlan stored = plans.find(round(BY_ITSELF).id(), now).orElseThrow();
        assertThat(apply(stored, Set.of())).isEqualTo(new ApplyResult(stored.id(), 0, 0, 1));
        assertThat(apply(stored, Set.of(StepKind.CONFLICT))).isEqualTo(new ApplyResult(stored.id(), 1, 0, 0));
        assertThat(sql.texts("select kind, fields from outbox")).containsExactly("set {\"profile\":\"gold\"}");
    }

    @Test
    void followsWhatBecomesOfItsStepsAndRemembersWhatIsApplied() throws Exception {
        ours(ANNA, "password", "x", "profile", "gold");
        long id = round(BY_ITSELF).id();
        confirm();
        assertThat(states(id)).containsExactly(StepState.DONE);
        assertThat(applied(ANNA)).isEqualTo(new Applied(fields("password", "x", "profile", "gold"), true, false));
        assertThat(new AuditStore(source)
                        .page("", "anna", new PageRequest(0, 20))
                        .items())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.action()).isEqualTo("add: plan %d/1".formatted(id));
                    assertThat(entry.outcome()).isEqualTo("done");
                });
    }

    @Test
    void whatTheOutboxGaveUpDoesNotGoAgainByItself() throws Exception {
        ours(ANNA, "password", "x");
        long id = round(BY_ITSELF).id();
        sql.run("update outbox set state = 'failed', done_at = created_at");
        assertThat(states(id)).containsExactly(StepState.FAILED);
        now = now.plusSeconds(300);
        long next = round(BY_ITSELF).id();
        assertThat(round(BY_ITSELF).id()).isEqualTo(next);
        assertThat(sql.count("outbox")).isEqualTo(1);
        StoredPlan stored = plans.find(next, now).orElseThrow();
        assertThat(apply(stored, Set.of()).queued()).isEqualTo(1);
    }

    @Test
    void takesAPlanBackAsANewPlan() throws Exception {
        ours(ANNA, "profile", "gold", "password", "x");
        theirs(ANNA, "profile", "blue", "password", "x");
        sql.run(
                "insert into account_last_applied values ('edge', 'pppoe', 'anna', '{\"profile\":\"blue\"}', true, false,"
                        + " current_timestamp)");
        long id = round(BY_ITSELF).id();
        confirm();
        theirs(ANNA, "profile", "gold", "password", "x");
        Plan back = new Plan(
                0,
                "edge",
                now,
                1,
                new Compensation(actual).of(plans.find(id, now).orElseThrow().in(StepState.DONE)),
                Set.of(),
                new GuardVerdict(false, "takes plan %d back".formatted(id)),
                id);
        long backId = plans.recordCompensation(back).id();
        assertThat(round(BY_ITSELF).id()).isZero();
        StoredPlan stored = plans.find(backId, now).orElseThrow();
        assertThat(apply(stored, back.steps(), Set.of()).queued()).isEqualTo(1);
        confirm();
        theirs(ANNA, "profile", "blue", "password", "x");
        round(BY_ITSELF);
        assertThat(states(backId)).containsExactly(StepState.DONE);
        assertThat(states(id)).containsExactly(StepState.COMPENSATED);
        assertThat(plans.open("edge"))
                .singleElement()
                .satisfies(step -> assertThat(step.step().kind()).isEqualTo(StepKind.THEIRS));
    }

    @Test
    void marksWhatWasImported() throws Exception {
        theirs(key("old"), "comment", "PPPOE_SYSTEM|x");
        theirs(key("older"), "comment", "PPPOE_SYSTEM|x");
        long id = round(new PlanDecision(true, Set.of(key("old")))).id();
        assertThat(states(id)).containsExactly(StepState.DONE, StepState.PLANNED);
        ours(key("old"), "comment", "PPPOE_SYSTEM|x");
        assertThat(round(BY_ITSELF).id()).isEqualTo(id);
        assertThat(round(new PlanDecision(true, Set.of(key("older")))).id()).isEqualTo(id);
        assertThat(states(id)).containsExactly(StepState.DONE, StepState.DONE);
    }

    @Test
    void keepsAListOfManualAccounts() throws Exception {
        theirs(key("hand"), "comment", "x");
        theirs(key("other"));
        assertThat(round(BY_ITSELF).id()).isZero();
        assertThat(plans.manual("edge")).containsOnlyKeys(key("somebody"), key("hand"), key("other"));
        actual.remove(key("other"));
        round(BY_ITSELF);
        assertThat(plans.manual("edge")).containsOnlyKeys(key("somebody"), key("hand"));
        assertThat(plans.manual("core")).isEmpty();
    }

    @Test
    void knowsWhoIsBusyAndWhoIsOnline() {
        new OutboxStore(source).enqueue(List.of(Effect.of(ANNA, EffectKind.DISABLE, "x")), now);
        assertThat(plans.recall("edge", now).busy()).containsExactly(ANNA);
        assertThat(plans.recall("core", now).busy()).isEmpty();
        assertThat(plans.recall("edge", now).online()).isEmpty();
    }

    @Test
    void readsProfilesInAndWritesOnlyWhatChanged() throws Exception {
        ProfileStore profiles = new ProfileStore(source);
        RouterProfile gold = profile(AccountType.PPPOE, "gold", "5M/10M");
        RouterProfile voucher = profile(AccountType.HOTSPOT, "voucher-1h", "");
        profiles.sync("edge", EnumSet.allOf(AccountType.class), List.of(gold, voucher), NOON);
        profiles.sync("edge", EnumSet.of(AccountType.PPPOE), List.of(gold), NOON.plusSeconds(300));
        assertThat(sql.count("mikrotik_profiles where synced_at > timestamp with time zone '2026-11-21 12:01:00+00'"))
                .isZero();
        profiles.sync("edge", EnumSet.allOf(AccountType.class), List.of(profile(AccountType.PPPOE, "gold", "x")), now);
        assertThat(sql.texts("select name, rate_limit, case when is_active then 'on' else 'off' end"
                        + " from mikrotik_profiles order by name"))
                .containsExactly("gold x on", "voucher-1h  off");
    }

    @Test
    void carriesHostileNames() throws Exception {
        AccountKey hostile = key("it's \0 \"a\" '; drop table plans; -- \uD83D\uDE80");
        conflict(hostile);
        StoredPlan stored = plans.find(round(BY_ITSELF).id(), now).orElseThrow();
        assertThat(stored.plan().steps().get(0).account()).isEqualTo(hostile);
        assertThat(round(BY_ITSELF).id()).isEqualTo(stored.id());
    }

    @Test
    void writesAPlanOfThousandsOfStepsAndLetsItGo() throws Exception {
        for (int i = 0; i < 5000; i++) {
            ours(key("user" + i), "password", "x");
        }
        StoredPlan stored = plans.find(round(BY_ITSELF).id(), now).orElseThrow();
        assertThat(stored.steps()).hasSize(5000);
        assertThat(apply(stored, Set.of()).queued()).isEqualTo(5000);
        assertThat(sql.count("outbox")).isEqualTo(5000);
    }

    @Test
    void knowsNoPlanThatIsNotThere() {
        assertThat(plans.find(99, now)).isEmpty();
    }

    private static RouterProfile profile(AccountType type, String name, String rate) {
        return new RouterProfile(new RouterProfile.Key(type, name), rate, "", true, true);
    }

    private static AccountKey key(String name) {
        return new AccountKey("edge", AccountType.PPPOE, name);
    }

    private static AccountFields fields(String... namesAndValues) {
        AccountFields fields = AccountFields.NONE;
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields = fields.with(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private static RouterAccount account(AccountKey key, String... fields) {
        return new RouterAccount(key, "*1", fields(fields), Duration.ZERO, false);
    }

    private void ours(AccountKey key, String... fields) {
        desired.put(key, fields(fields));
    }

    private void theirs(AccountKey key, String... fields) {
        actual.put(key, account(key, fields));
    }

    private void conflict(AccountKey key) {
        ours(key, "profile", "gold");
        theirs(key, "profile", "blue");
    }

    private Applied applied(AccountKey key) {
        return plans.recall("edge", now).applied().get(key);
    }

    private List<StepState> states(long id) {
        return plans.find(id, now).orElseThrow().steps().stream()
                .map(StoredStep::state)
                .toList();
    }

    /** The router has done what is in the outbox. */
    private void confirm() {
        OutboxStore outbox = new OutboxStore(source);
        outbox.tried(outbox.head("edge", now, 100).stream()
                .map(due -> Confirmed.of(due, now))
                .toList());
    }

    private SyncInput input() {
        AccountMemory memory = plans.recall("edge", now.plusSeconds(1));
        return new SyncInput(
                "edge",
                EnumSet.allOf(AccountType.class),
                desired,
                Map.of(),
                Set.of(),
                memory.applied(),
                List.copyOf(actual.values()),
                memory.busy());
    }

    private ApplyResult apply(StoredPlan stored, Set<StepKind> overwrite) {
        return apply(stored, compare().steps(), overwrite);
    }

    private ApplyResult apply(StoredPlan stored, List<PlanStep> fresh, Set<StepKind> overwrite) {
        return plans.apply(stored, fresh, new OperatorDecision(overwrite, Set.of(), "operator ana", now));
    }

    private Comparison compare() {
        return Comparison.of(input());
    }

    private Plan round(PlanDecision decision) {
        SyncInput input = input();
        Comparison comparison = Comparison.of(input);
        Plan plan = Plan.of(input, comparison, Set.of(), PlanGuard.DEFAULT, now);
        return plans.record(plan, comparison, decision);
    }
}
