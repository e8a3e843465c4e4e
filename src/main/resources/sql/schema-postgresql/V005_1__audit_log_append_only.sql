-- Whoever is not the owner of the table cannot take the trigger away either.
create or replace function refuse_audit_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is append-only';
end
$$;
create trigger audit_log_append_only before update or delete on audit_log
    for each row execute function refuse_audit_change();
create trigger audit_log_not_emptied before truncate on audit_log
    for each statement execute function refuse_audit_change();
