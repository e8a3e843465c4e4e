package io.mikamel.store;

import java.util.OptionalLong;

/**
 * Whether the audit log is as it was written.
 *
 * @param rows how many rows were looked at up to the first broken one
 * @param lastHash of the last good row: noted elsewhere, it proves the log against whoever can write to the database
 * @param broken the first row that is changed, missing or too many
 * @param reason what is wrong with it, empty if nothing is
 */
public record AuditVerdict(long rows, String lastHash, OptionalLong broken, String reason) {

    public boolean intact() {
        return broken.isEmpty();
    }
}
