package io.mikamel.domain.plan;

import io.mikamel.domain.account.AccountFields;
import java.util.Optional;

/**
 * One field that is not the same everywhere.
 *
 * @param ours in the database
 * @param applied what was last brought to the router
 * @param theirs on the router when the plan was made: what must still stand there when it is applied
 */
public record FieldDifference(
        String field, Optional<String> ours, Optional<String> applied, Optional<String> theirs, FieldLabel label) {

    private static final Optional<String> MASK = Optional.of("*****");

    /** What is to be written. */
    public String wanted() {
        return ours.orElseGet(() -> FieldValues.unset(field));
    }

    /** The same without a password: for tables, logs and people. */
    public FieldDifference shown() {
        if (!field.equals(AccountFields.PASSWORD)) {
            return this;
        }
        return new FieldDifference(
                field, ours.flatMap(x -> MASK), applied.flatMap(x -> MASK), theirs.flatMap(x -> MASK), label);
    }

    @Override
    public String toString() {
        FieldDifference shown = shown();
        return "%s: %s -> %s (%s)"
                .formatted(field, shown.theirs().orElse("-"), shown.ours().orElse("-"), label.text());
    }
}
