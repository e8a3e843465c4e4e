-- Which subscriptions should this router have?
select
    router as router, pppoe_username as pppoe_username, password as password, profile as profile, service as service,
    batch as batch, state as state, mikrotik_comment as mikrotik_comment
from subscriptions
where router = cast(:?router as varchar)
order by pppoe_username
