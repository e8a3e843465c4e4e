-- What does the audit log hold, from its beginning up to a row?
select
    seq as seq, happened_at as happened_at, actor as actor, action as action, router as router, type as type,
    name as name, before_fields as before_fields, after_fields as after_fields, outcome as outcome,
    previous_hash as previous_hash, hash as hash
from audit_log
where seq <= cast(:?upTo as bigint)
order by seq
