package io.mikamel.domain.plan;

import io.mikamel.domain.account.AccountFields;
import io.mikamel.domain.account.AccountKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a comparison found.
 *
 * @param steps in the order of accounts, numbered from 1; manual accounts have no number, nothing is ever done to them
 * @param agreed what both sides have alike now and was not known as applied: the base of the next comparison
 * @param forgotten accounts that neither side has any more
 */
public record Comparison(List<PlanStep> steps, SortedMap<AccountKey, AccountFields> agreed, Set<AccountKey> forgotten) {

    public Comparison {
        steps = List.copyOf(steps);
        agreed = Collections.unmodifiableSortedMap(new TreeMap<>(agreed));
        forgotten = Set.copyOf(forgotten);
    }

    public static Comparison of(SyncInput input) {
        return new AccountComparison(input).compare();
    }

    static Comparison numbered(List<PlanStep> found, Map<AccountKey, AccountFields> agreed, Set<AccountKey> forgotten) {
        List<PlanStep> steps = new ArrayList<>(found.size());
        int number = 0;
        for (PlanStep step : found) {
            steps.add(step.numbered(step.kind() == StepKind.MANUAL ? 0 : ++number));
        }
        return new Comparison(steps, new TreeMap<>(agreed), forgotten);
    }
}
