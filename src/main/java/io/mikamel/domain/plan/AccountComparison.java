package io.mikamel.domain.plan;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.mikamel.domain.account.AccountFields;
import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.account.EffectKind;
import io.mikamel.domain.account.RouterAccount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Goes through every account that either side has, once. Used for one comparison by one thread. */
final class AccountComparison {

    private final SyncInput input;
    private final Map<AccountKey, RouterAccount> actual = new HashMap<>();
    private final Map<AccountKey, Long> copies;
    private final List<PlanStep> steps = new ArrayList<>();
    private final Map<AccountKey, AccountFields> agreed = new HashMap<>();
    private final Set<AccountKey> forgotten = new HashSet<>();

    AccountComparison(SyncInput input) {
        this.input = input;
        input.actual().forEach(account -> actual.put(account.key(), account));
        copies = input.actual().stream().map(RouterAccount::key).collect(groupingBy(identity(), counting()));
    }

    Comparison compare() {
        SortedSet<AccountKey> accounts = new TreeSet<>(actual.keySet());
        accounts.addAll(input.desired().keySet());
        accounts.addAll(input.applied().keySet());
        accounts.stream().filter(input::concerns).forEach(this::compare);
        return Comparison.numbered(steps, agreed, forgotten);
    }

    private void compare(AccountKey key) {
        AccountFields ours = input.desired().get(key);
        RouterAccount theirs = actual.get(key);
        if (ours == null && theirs == null) {
            forgotten.add(key);
        } else if (ours == null) {
            extra(theirs);
        } else if (theirs == null) {
            missing(key, ours);
        } else {
            both(key, ours, theirs);
        }
    }

    private void extra(RouterAccount theirs) {
        if (theirs.builtIn()) {
            return;
        }
        AccountKey key = theirs.key();
        boolean removed = input.removed().contains(key);
        if (removed && applied(key).created()) {
            add(StepKind.REMOVE, key, EffectKind.REMOVE, gone(theirs), "removed in the database");
        } else if (removed) {
            add(StepKind.MANUAL, key, null, List.of(), "removed in the database, but not created by Mikamel");
        } else if (input.foreign().containsKey(key)) {
            add(StepKind.MANUAL, key, null, List.of(), input.foreign().get(key));
        } else if (SystemMark.isOn(key.type(), theirs.fields())) {
            add(StepKind.IMPORT, key, null, List.of(), "has our comment and is unknown here");
        } else if (SystemMark.isOfAny(theirs.fields())) {
            add(StepKind.MANUAL, key, null, List.of(), "its comment is for the other kind of account");
        } else {
            add(StepKind.MANUAL, key, null, List.of(), "made by hand or by another program");
        }
    }

    /** Without a password that is known, an account that is created would be open to everybody. */
    private void missing(AccountKey key, AccountFields ours) {
        List<FieldDifference> fields = added(ours, applied(key).fields());
        boolean knowsPassword = ours.get(AccountFields.PASSWORD)
                .filter(password -> !FieldValues.isHidden(password))
                .isPresent();
        if (!knowsPassword) {
            add(StepKind.BLOCKED, key, null, List.of(), "not on the router, and its password is not known here");
        } else if (applied(key).withdrawn()) {
            add(StepKind.THEIRS, key, EffectKind.ADD, fields, "its creation was taken back");
        } else {
            add(StepKind.CREATE, key, EffectKind.ADD, fields, "not on the router");
        }
    }

    private void both(AccountKey key, AccountFields ours, RouterAccount theirs) {
        if (theirs.builtIn()) {
            add(StepKind.BLOCKED, key, null, List.of(), "the router has an account of its own with this name");
        } else if (copies.get(key) > 1) {
            add(StepKind.BLOCKED, key, null, List.of(), "on the router %d times".formatted(copies.get(key)));
        } else {
            changed(key, FieldComparison.of(ours, applied(key), theirs.fields()));
        }
    }

    private void changed(AccountKey key, FieldComparison fields) {
        if (!fields.agreed().equals(applied(key).fields())) {
            agreed.put(key, fields.agreed());
        }
        set(StepKind.SET, key, fields.labelled(FieldLabel.OURS), "changed in the database");
        set(StepKind.CONFLICT, key, fields.labelled(FieldLabel.CONFLICT), "different on both sides");
        set(StepKind.THEIRS, key, fields.labelled(FieldLabel.THEIRS), "changed on the router");
    }

    private void set(StepKind kind, AccountKey key, List<FieldDifference> fields, String reason) {
        if (!fields.isEmpty()) {
            add(kind, key, EffectKind.SET, fields, reason);
        }
    }

    private void add(StepKind kind, AccountKey key, EffectKind write, List<FieldDifference> fields, String reason) {
        steps.add(new PlanStep(0, kind, key, Optional.ofNullable(write), fields, reason));
    }

    private Applied applied(AccountKey key) {
        return input.applied().getOrDefault(key, Applied.NOTHING);
    }

    private static List<FieldDifference> added(AccountFields ours, AccountFields applied) {
        return ours.values().keySet().stream()
                .map(field -> new FieldDifference(
                        field, ours.get(field), applied.get(field), Optional.empty(), FieldLabel.OURS))
                .toList();
    }

    private List<FieldDifference> gone(RouterAccount theirs) {
        AccountFields applied = applied(theirs.key()).fields();
        return theirs.fields().values().keySet().stream()
                .map(field -> new FieldDifference(
                        field,
                        Optional.empty(),
                        applied.get(field),
                        theirs.fields().get(field),
                        FieldLabel.OURS))
                .toList();
    }
}
