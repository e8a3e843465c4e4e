-- When did a router last answer completely?
merge into router_readings as r
using (values (cast(:?router as varchar), cast(:?lastRead as timestamp(6) with time zone))) as n (router, last_read)
on r.router = n.router
when matched then update set last_read = n.last_read
when not matched then insert (router, last_read) values (n.router, n.last_read)
