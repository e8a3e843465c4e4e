package io.mikamel.domain.plan;

import io.mikamel.domain.account.AccountFields;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What somebody who is online notices of a step: RouterOS leaves a running session as it is. */
public final class Notice {

    private static final Map<String, String> OF_FIELDS = Map.of(
            AccountFields.PASSWORD, "needs the new password at the next login",
            AccountFields.PROFILE, "keeps the present speed until the next login",
            AccountFields.LIMIT_UPTIME, "gets the new time limit at the next login",
            AccountFields.COMMENT, "nothing");

    private Notice() {}

    /** In words; empty for a step that writes nothing. */
    public static Optional<String> of(PlanStep step) {
        return step.write().map(write -> switch (write) {
            case REMOVE -> "stays online until the session ends, and cannot log in again";
            case SET -> ofFields(step.fields());
            default -> "nothing";
        });
    }

    private static String ofFields(List<FieldDifference> fields) {
        List<String> notices = fields.stream()
                .map(Notice::ofField)
                .filter(notice -> !Objects.equals(notice, "nothing"))
                .distinct()
                .toList();
        return notices.isEmpty() ? "nothing" : String.join("; ", notices);
    }

    private static String ofField(FieldDifference field) {
        if (field.field().equals(AccountFields.DISABLED)) {
            return field.wanted().equals("true")
                    ? "stays online until the session ends, and cannot log in again"
                    : "may log in again";
        }
        return OF_FIELDS.getOrDefault(field.field(), "gets the new %s at the next login".formatted(field.field()));
    }
}
