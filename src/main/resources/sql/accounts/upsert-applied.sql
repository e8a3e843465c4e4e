-- What was last applied to an account?
merge into account_last_applied as a
using (values (
    cast(:?router as varchar), cast(:?type as varchar), cast(:?name as varchar), cast(:?fields as varchar),
    cast(:?created as boolean), cast(:?withdrawn as boolean), cast(:?updatedAt as timestamp(6) with time zone)
)) as n (router, type, name, fields, created, withdrawn, updated_at)
on a.router = n.router and a.type = n.type and a.name = n.name
when matched then update set
    fields = n.fields, created = n.created, withdrawn = n.withdrawn, updated_at = n.updated_at
when not matched then insert (router, type, name, fields, created, withdrawn, updated_at)
values (n.router, n.type, n.name, n.fields, n.created, n.withdrawn, n.updated_at)
