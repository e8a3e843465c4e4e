package io.mikamel.plans;

import io.mikamel.domain.account.AccountFields;
import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.account.RouterAccount;
import io.mikamel.domain.plan.Comparison;
import io.mikamel.domain.plan.Compensation;
import io.mikamel.domain.plan.GuardVerdict;
import io.mikamel.domain.plan.Plan;
import io.mikamel.domain.plan.PlanGuard;
import io.mikamel.domain.plan.PlanStep;
import io.mikamel.domain.plan.StepKind;
import io.mikamel.domain.plan.StepState;
import io.mikamel.domain.plan.SyncInput;
import io.mikamel.store.AccountMemory;
import io.mikamel.store.ApplyResult;
import io.mikamel.store.OperatorDecision;
import io.mikamel.store.PlanDecision;
import io.mikamel.store.PlanStore;
import io.mikamel.store.ProfileStore;
import io.mikamel.store.StoredPlan;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bean {@code plans}: from what a router said to a plan, and from a plan to the outbox. Thread-safe. */
public final class Plans {

    /** Header: the number of a plan. */
    public static final String PLAN = "MikamelPlan";

    /** Header: one router's name; without it all. */
    public static final String ROUTER = "MikamelRouter";

    /** Header: kinds of steps that an operator decides for the database. */
    public static final String OVERWRITE = "MikamelOverwrite";

    /** Header: who decides, for the audit log. */
    public static final String ACTOR = "MikamelActor";

    private static final Logger LOG = LoggerFactory.getLogger(Plans.class);

    private final AccountSources sources;
    private final DesiredAccounts desired;
    private final PlanStore store;
    private final ProfileStore profiles;
    private final PlanGuard guard;
    private final Clock clock;

    public Plans(
            AccountSources sources,
            DesiredAccounts desired,
            PlanStore store,
            ProfileStore profiles,
            PlanGuard guard,
            Clock clock) {
        this.sources = sources;
        this.desired = desired;
        this.store = store;
        this.profiles = profiles;
        this.guard = guard;
        this.clock = clock;
    }

    /** Whom to plan for. */
    public List<String> routers(@Header(ROUTER) String router) {
        return router == null ? sources.routers() : List.of(router);
    }

    /** Written down to be read; nothing is let go. */
    public Plan plan(@ExchangeProperty(AccountReadings.DRAFT) AccountDraft draft) {
        return record(draft, false);
    }

    /** A round: profiles and accounts with our comment are read in, and what passes the guard goes to the outbox. */
    public Plan sync(@ExchangeProperty(AccountReadings.DRAFT) AccountDraft draft) {
        profiles.sync(draft.router(), draft.types(), draft.profiles(), clock.instant());
        if (draft.types().contains(AccountType.HOTSPOT)) {
            desired.settle(draft.router(), draft.accounts(), draft.startedAt());
        }
        Plan plan = record(draft, true);
        if (!plan.verdict().passes() && plan.id() > 0) {
            LOG.warn(
                    "plan {} for {} waits: {}",
                    plan.id(),
                    plan.router(),
                    plan.verdict().reason());
        }
        return plan;
    }

    /** Whose router is to be read before a plan goes on. */
    public String routerOf(@Header(PLAN) Long id) {
        return stored(id).router();
    }

    /** An operator lets a plan go; what is not so any more is skipped. */
    public ApplyResult apply(
            @ExchangeProperty(AccountReadings.DRAFT) AccountDraft draft,
            @Header(PLAN) Long id,
            @Header(OVERWRITE) Set<StepKind> overwrite,
            @Header(ACTOR) String actor) {
        StoredPlan plan = stored(id);
        List<PlanStep> fresh = plan.compensates() == 0
                ? Comparison.of(input(draft, memory(draft))).steps()
                : inverse(draft, plan.compensates());
        Set<StepKind> kinds = overwrite == null ? Set.of() : overwrite;
        return store.apply(plan, fresh, new OperatorDecision(kinds, imported(draft, fresh), actor, clock.instant()));
    }

    /** A new plan that takes back what another one did; it waits to be applied. */
    public Plan compensate(@ExchangeProperty(AccountReadings.DRAFT) AccountDraft draft, @Header(PLAN) Long id) {
        List<PlanStep> steps = inverse(draft, id);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("plan %d has done nothing that could be taken back".formatted(id));
        }
        SyncInput input = input(draft, memory(draft));
        GuardVerdict waits = new GuardVerdict(false, "takes plan %d back".formatted(id));
        Set<AccountKey> online = memory(draft).online();
        return store.recordCompensation(
                new Plan(0, draft.router(), clock.instant(), input.users(), steps, online, waits, id));
    }

    /** A router that reads half proves nothing: no plan. */
    public PlanFailure failed(
            @ExchangeProperty(AccountReadings.DRAFT) AccountDraft draft,
            @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception cause) {
        String router = draft == null ? "" : draft.router();
        String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        LOG.warn("no plan{}: {}", router.isEmpty() ? "" : " for " + router, reason);
        return new PlanFailure(router, reason);
    }

    private Plan record(AccountDraft draft, boolean byItself) {
        AccountMemory memory = memory(draft);
        SyncInput input = input(draft, memory);
        Comparison comparison = Comparison.of(input);
        Set<AccountKey> imported = byItself ? imported(draft, comparison.steps()) : Set.of();
        Plan plan = Plan.of(input, comparison, memory.online(), guard, clock.instant());
        return store.record(plan, comparison, new PlanDecision(byItself, imported));
    }

    private Set<AccountKey> imported(AccountDraft draft, List<PlanStep> steps) {
        Map<AccountKey, RouterAccount> actual = draft.byKey();
        List<RouterAccount> ours = steps.stream()
                .filter(step -> step.kind() == StepKind.IMPORT)
                .map(step -> actual.get(step.account()))
                .collect(Collectors.toList());
        return ours.isEmpty() ? Set.of() : desired.importMigrated(ours);
    }

    private List<PlanStep> inverse(AccountDraft draft, long id) {
        return new Compensation(draft.byKey())
                .of(stored(id).in(StepState.DONE).stream()
                        .filter(step -> step.write().isPresent())
                        .toList());
    }

    private StoredPlan stored(Long id) {
        return store.find(id, clock.instant())
                .orElseThrow(() -> new IllegalArgumentException("there is no plan %d".formatted(id)));
    }

    private AccountMemory memory(AccountDraft draft) {
        return store.recall(draft.router(), draft.startedAt());
    }

    private SyncInput input(AccountDraft draft, AccountMemory memory) {
        Map<AccountKey, AccountFields> wanted = desired.desired(draft.router(), draft.accounts());
        List<RouterAccount> unknown = draft.accounts().stream()
                .filter(account -> !wanted.containsKey(account.key()))
                .toList();
        return new SyncInput(
                draft.router(),
                draft.types(),
                wanted,
                desired.foreign(unknown),
                desired.removed(draft.router()),
                memory.applied(),
                draft.accounts(),
                memory.busy());
    }
}
