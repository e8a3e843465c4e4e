-- What is the last row of the audit log from now on?
update audit_head set seq = cast(:?seq as bigint), hash = cast(:?hash as varchar) where id = 1
