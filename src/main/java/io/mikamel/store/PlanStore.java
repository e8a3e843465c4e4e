package io.mikamel.store;

import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.account.Effect;
import io.mikamel.domain.plan.Applied;
import io.mikamel.domain.plan.AuditEntry;
import io.mikamel.domain.plan.Comparison;
import io.mikamel.domain.plan.Plan;
import io.mikamel.domain.plan.PlanStep;
import io.mikamel.domain.plan.StepKind;
import io.mikamel.domain.plan.StepState;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** Plans, what was last applied, and who else made accounts. Thread-safe; one router is planned for once at a time. */
public final class PlanStore {

    private static final SqlFile BUSY = SqlFile.load("accounts/select-busy");
    private static final SqlFile ONLINE = SqlFile.load("accounts/select-online");

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final DataSource source;
    private final EffectQueue outbox;

    public PlanStore(DataSource source) {
        this(source, OutboxStore::enqueue);
    }

    PlanStore(DataSource source, EffectQueue outbox) {
        this.source = source;
        this.outbox = outbox;
    }

    /** @param since when the reading of the router began: an effect that was done later is not in it */
    public AccountMemory recall(String router, Instant since) {
        return Transaction.run(source, "cannot read what was applied to %s".formatted(router), connection -> {
            Map<AccountKey, Applied> applied = AppliedStore.of(connection, router);
            return new AccountMemory(applied, busy(connection, router, since), online(connection, router));
        });
    }

    /**
     * Writes a plan down, unless it says what the last one says, and lets go what may go by itself.
     *
     * @return with its id, or that of the plan that says the same; 0 if there is nothing to say
     */
    public Plan record(Plan plan, Comparison comparison, PlanDecision decision) {
        return locked(plan.router(), plan.at(), connection -> {
            AppliedStore.remember(connection, plan.router(), comparison, plan.at());
            ManualAccountStore.replace(connection, plan.router(), plan.steps(), plan.at());
            Plan stored = insert(connection, storable(connection, plan), decision);
            List<StoredStep> open = StepTable.open(connection, plan.router());
            StepTable.update(connection, imported(open, decision.imported()), plan.at());
            if (decision.byItself() && plan.verdict().passes()) {
                queue(connection, stored, due(connection, open), plan.at());
            }
            return plan.withId(stored.id());
        });
    }

    /** A plan that takes another one back; it always waits. */
    public Plan recordCompensation(Plan plan) {
        return locked(plan.router(), plan.at(), connection -> newPlan(connection, plan, PlanDecision.NONE));
    }

    /**
     * An operator lets a plan go: what still is as the plan says goes to the outbox, the rest is skipped. Of an account with
     * effects under way nothing can be said; its step stays.
     *
     * @param fresh what is found now, with passwords
     */
    public ApplyResult apply(StoredPlan stored, List<PlanStep> fresh, OperatorDecision decision) {
        return locked(stored.router(), decision.at(), connection -> {
            Plan plan = stored.plan().withSteps(fresh);
            Set<AccountKey> busy = busy(connection, stored.router(), NEVER);
            List<StoredStep> all = StepTable.of(connection, stored.id());
            StepTable.update(connection, imported(all, decision.imported()), decision.at());
            List<StoredStep> open = all.stream()
                    .filter(step -> step.state().isOpen() && !isImported(step, decision.imported()))
                    .toList();
            List<StoredStep> chosen = open.stream()
                    .filter(step -> decision.chooses(step.step().kind()))
                    .filter(step -> !busy.contains(step.step().account()))
                    .toList();
            StepIndex found = new StepIndex(fresh.stream());
            List<StoredStep> due = chosen.stream()
                    .filter(step -> found.like(step.step()).isPresent())
                    .toList();
            Map<StoredStep, StepState> gone = all(chosen, StepState.SKIPPED);
            due.forEach(gone::remove);
            StepTable.update(connection, gone, decision.at());
            queue(connection, plan, due, decision.at());
            AuditStore.append(connection, decided(plan, due, decision));
            return new ApplyResult(stored.id(), due.size(), gone.size(), open.size() - chosen.size());
        });
    }

    public Optional<StoredPlan> find(long id, Instant now) {
        return Transaction.run(source, "cannot read plan %d".formatted(id), connection -> {
            Optional<StoredPlan> found = PlanTable.find(connection, id);
            if (found.isPresent()) {
                StepTable.settle(connection, found.get().router(), now);
            }
            return PlanTable.find(connection, id);
        });
    }

    /** The steps of a router that wait for somebody. */
    public List<StoredStep> open(String router) {
        return Transaction.run(
                source,
                "cannot read the plans of %s".formatted(router),
                connection -> StepTable.open(connection, router));
    }

    /** Accounts of a router that somebody else made, with the reason. */
    public Map<AccountKey, String> manual(String router) {
        return Transaction.run(
                source,
                "cannot read the accounts of %s".formatted(router),
                connection -> ManualAccountStore.of(connection, router));
    }

    private <T> T locked(String router, Instant at, Transaction.Work<T> work) {
        return Transaction.run(source, "cannot write the plan for %s".formatted(router), connection -> {
            PlanTable.lock(connection, router);
            StepTable.settle(connection, router, at);
            return work.on(connection);
        });
    }

    /** Manual accounts are in a table of their own; of accounts with effects under way nothing can be said. */
    private static Plan storable(Connection connection, Plan plan) throws SQLException {
        Set<AccountKey> busy = busy(connection, plan.router(), NEVER);
        return plan.withSteps(plan.steps().stream()
                .filter(step -> step.kind() != StepKind.MANUAL && !busy.contains(step.account()))
                .toList());
    }

    private static Plan insert(Connection connection, Plan plan, PlanDecision decision) throws SQLException {
        List<StoredStep> open = StepTable.open(connection, plan.router());
        if (isSame(open, plan.steps())) {
            return plan.withId(open.isEmpty() ? 0 : open.get(0).planId());
        }
        StepTable.update(connection, all(open, StepState.SKIPPED), plan.at());
        return plan.steps().isEmpty() ? plan : newPlan(connection, plan, decision);
    }

    private static Plan newPlan(Connection connection, Plan plan, PlanDecision decision) throws SQLException {
        Plan stored = plan.withId(PlanTable.insert(connection, plan));
        Map<PlanStep, StepState> states = new IdentityHashMap<>();
        plan.steps().forEach(step -> states.put(step, decision.firstState(step, plan)));
        StepTable.insert(connection, stored, states);
        return stored;
    }

    /** What goes by itself, but for what the outbox gave up once. */
    private static List<StoredStep> due(Connection connection, List<StoredStep> open) throws SQLException {
        if (open.isEmpty()) {
            return open;
        }
        String router = open.get(0).step().account().router();
        StepIndex failed =
                new StepIndex(StepTable.failed(connection, router).stream().map(StoredStep::step));
        return open.stream()
                .filter(step -> PlanDecision.appliesByItself(step.step().kind()))
                .filter(step -> failed.like(step.step()).isEmpty())
                .toList();
    }

    /** @param plan with its id and with steps that have their passwords */
    private void queue(Connection connection, Plan plan, List<StoredStep> due, Instant at) throws SQLException {
        StepIndex steps = new StepIndex(plan.steps().stream());
        List<Effect> effects = new ArrayList<>();
        for (StoredStep step : due) {
            steps.like(step.step())
                    .flatMap(fresh -> fresh.effect(plan.cause(step.step())))
                    .ifPresent(effects::add);
        }
        VoucherRows.recreated(connection, effects, at);
        outbox.enqueue(connection, effects, at);
        StepTable.update(connection, all(due, StepState.QUEUED), at);
    }

    private static List<AuditEntry> decided(Plan plan, List<StoredStep> due, OperatorDecision decision) {
        return due.stream()
                .map(StoredStep::step)
                .map(step -> new AuditEntry(
                        decision.at(),
                        decision.actor(),
                        "decide: %s".formatted(plan.cause(step)),
                        step.account(),
                        step.before(),
                        step.after(),
                        "queued"))
                .toList();
    }

    private static boolean isSame(List<StoredStep> open, List<PlanStep> steps) {
        boolean same = open.size() == steps.size();
        for (int i = 0; same && i < open.size(); i++) {
            same = open.get(i).step().isLike(steps.get(i));
        }
        return same;
    }

    private static Map<StoredStep, StepState> imported(List<StoredStep> steps, Set<AccountKey> imported) {
        return all(steps.stream().filter(step -> isImported(step, imported)).toList(), StepState.DONE);
    }

    private static boolean isImported(StoredStep step, Set<AccountKey> imported) {
        return step.step().kind() == StepKind.IMPORT
                && step.state().isOpen()
                && imported.contains(step.step().account());
    }

    private static Map<StoredStep, StepState> all(List<StoredStep> steps, StepState state) {
        Map<StoredStep, StepState> states = new LinkedHashMap<>();
        steps.forEach(step -> states.put(step, state));
        return states;
    }

    private static Set<AccountKey> busy(Connection connection, String router, Instant since) throws SQLException {
        try (NamedStatement select = new NamedStatement(connection, BUSY)) {
            return new HashSet<>(
                    select.text("router", router).time("since", since).list(AccountColumns::read));
        }
    }

    private static Set<AccountKey> online(Connection connection, String router) throws SQLException {
        try (NamedStatement select = new NamedStatement(connection, ONLINE)) {
            return new HashSet<>(select.text("router", router).list(AccountColumns::read));
        }
    }
}
