package io.mikamel.domain.plan;

import io.mikamel.domain.account.AccountFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One account's fields, three ways. Compared is what the database wants or once wanted; all else belongs to the router.
 *
 * @param differences by field name
 * @param agreed what was last applied, brought up to what both sides have alike
 */
record FieldComparison(List<FieldDifference> differences, AccountFields agreed) {

    /** @param last what was applied; of an account that we created it holds every field that we ever set */
    static FieldComparison of(AccountFields ours, Applied last, AccountFields theirs) {
        AccountFields applied = last.fields();
        SortedSet<String> fields = new TreeSet<>(ours.values().keySet());
        fields.addAll(applied.values().keySet());
        List<FieldDifference> differences = new ArrayList<>();
        AccountFields agreed = applied;
        for (String field : fields) {
            if (isComparable(field, ours, theirs)) {
                if (FieldValues.same(field, ours.get(field), theirs.get(field))) {
                    agreed = put(agreed, field, ours.get(field));
                } else {
                    differences.add(difference(field, ours, last, theirs));
                }
            }
        }
        return new FieldComparison(differences, agreed);
    }

    List<FieldDifference> labelled(FieldLabel label) {
        return differences.stream().filter(field -> field.label() == label).toList();
    }

    /** A password that the router hides, or that was once read hidden, says nothing; one that nobody wants says nothing. */
    private static boolean isComparable(String field, AccountFields ours, AccountFields theirs) {
        return !field.equals(AccountFields.PASSWORD) || isShown(ours.get(field)) && isShown(theirs.get(field));
    }

    private static boolean isShown(Optional<String> password) {
        return password.filter(text -> !FieldValues.isHidden(text)).isPresent();
    }

    private static FieldDifference difference(String field, AccountFields ours, Applied last, AccountFields theirs) {
        Optional<String> applied = last.fields().get(field);
        boolean known = applied.isPresent() || last.created();
        return new FieldDifference(
                field,
                ours.get(field),
                applied,
                theirs.get(field),
                known ? label(field, ours.get(field), applied, theirs.get(field)) : FieldLabel.CONFLICT);
    }

    private static FieldLabel label(
            String field, Optional<String> ours, Optional<String> applied, Optional<String> theirs) {
        if (FieldValues.same(field, applied, theirs)) {
            return FieldLabel.OURS;
        }
        return FieldValues.same(field, applied, ours) ? FieldLabel.THEIRS : FieldLabel.CONFLICT;
    }

    private static AccountFields put(AccountFields fields, String field, Optional<String> value) {
        return value.map(text -> fields.with(field, text)).orElseGet(() -> fields.without(field));
    }
}
