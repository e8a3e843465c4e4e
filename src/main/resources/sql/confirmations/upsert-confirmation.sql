-- Whose held removals may pass?
merge into confirmations as c
using (values (cast(:?router as varchar), cast(:?confirmedAt as timestamp(6) with time zone))) as n (router, confirmed_at)
on c.router = n.router
when matched then update set confirmed_at = n.confirmed_at
when not matched then insert (router, confirmed_at) values (n.router, n.confirmed_at)
