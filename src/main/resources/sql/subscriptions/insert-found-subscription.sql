-- Which subscription was found on a router, and is not known yet?
merge into subscriptions as s
using (values (
    cast(:?router as varchar), cast(:?name as varchar), cast(:?password as varchar), cast(:?profile as varchar),
    cast(:?service as varchar), cast(:?batch as varchar), cast(:?state as varchar), cast(:?comment as varchar),
    cast(:?at as timestamp(6) with time zone)
)) as n (router, pppoe_username, password, profile, service, batch, state, mikrotik_comment, created_at)
on s.router = n.router and s.pppoe_username = n.pppoe_username
when not matched then insert (
    router, pppoe_username, password, profile, service, batch, state, ip_address, mac_address, mikrotik_comment,
    created_at, updated_at
) values (
    n.router, n.pppoe_username, n.password, n.profile, n.service, n.batch, n.state, '', '', n.mikrotik_comment,
    n.created_at, n.created_at
)
