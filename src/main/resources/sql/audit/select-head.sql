-- What is the last row of the audit log?
select seq as seq, hash as hash from audit_head where id = 1
