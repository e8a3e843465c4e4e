-- What is the last row of the audit log? (Until the end of the transaction nobody else adds one.)
select seq as seq, hash as hash from audit_head where id = 1 for update
