-- What was written to which account, by whom, and what came of it?
insert into audit_log (
    seq, happened_at, actor, action, router, type, name, before_fields, after_fields, outcome, previous_hash, hash
) values (
    :?seq, :?happenedAt, :?actor, :?action, :?router, :?type, :?name, :?before, :?after, :?outcome, :?previousHash,
    :?hash
)
