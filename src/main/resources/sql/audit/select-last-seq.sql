-- What is the number of the last row that is really there?
select coalesce(max(seq), 0) as seq from audit_log
