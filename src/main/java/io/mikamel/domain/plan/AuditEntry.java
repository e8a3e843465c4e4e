package io.mikamel.domain.plan;

import io.mikamel.domain.account.AccountFields;
import io.mikamel.domain.account.AccountKey;
import java.time.Instant;

/**
 * A write to a router, also one that was refused or failed.
 *
 * @param actor who caused it, such as {@code mikamel} or {@code operator ana}
 * @param action what was done and why, such as {@code set: plan 17/3}
 * @param before what a fresh read showed
 * @param after what the read behind it showed
 * @param outcome {@code done}, {@code refused}, {@code failed}
 */
public record AuditEntry(
        Instant at,
        String actor,
        String action,
        AccountKey account,
        AccountFields before,
        AccountFields after,
        String outcome) {

    public static final String DONE = "done";
    public static final String REFUSED = "refused";
    public static final String FAILED = "failed";
}
