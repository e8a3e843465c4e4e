package io.mikamel.store;

import java.util.OptionalLong;

/** Follows the audit log from row to row, up to the first that does not fit. Used by one thread. */
final class AuditChain {

    private long rows;
    private String lastHash = AuditRow.GENESIS;
    private String problem = "";

    void next(AuditRow row) {
        if (problem.isEmpty()) {
            problem = problemOf(row);
            if (problem.isEmpty()) {
                rows = row.seq();
                lastHash = row.hash();
            }
        }
    }

    /** @param head what the head says is the last row */
    AuditVerdict end(AuditHead head, long lastSeq) {
        if (problem.isEmpty() && rows < head.seq()) {
            problem = "is missing";
        } else if (problem.isEmpty() && !lastHash.equals(head.hash())) {
            return verdict(rows, "is not the one that was written last");
        } else if (problem.isEmpty() && lastSeq > head.seq()) {
            problem = "was added past the head";
        }
        return problem.isEmpty()
                ? new AuditVerdict(rows, lastHash, OptionalLong.empty(), "")
                : verdict(rows + 1, problem);
    }

    private AuditVerdict verdict(long broken, String reason) {
        return new AuditVerdict(rows, lastHash, OptionalLong.of(broken), reason);
    }

    private String problemOf(AuditRow row) {
        if (row.seq() != rows + 1) {
            return "is missing";
        }
        if (!row.previousHash().equals(lastHash)) {
            return "does not follow the row before it";
        }
        return row.hash().equals(row.computedHash()) ? "" : "was changed";
    }
}
