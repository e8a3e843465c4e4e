-- Which vouchers match a search, the newest first, one page of them?
select
    code as code, password as password, router as router, profile as profile, batch as batch, state as state,
    validity as validity, valid_hours as valid_hours, first_login_at as first_login_at, expires_at as expires_at,
    limit_uptime_seconds as limit_uptime_seconds, used_before_seconds as used_before_seconds,
    ip_address as ip_address, mac_address as mac_address, mikrotik_comment as mikrotik_comment,
    last_seen as last_seen, created_at as created_at, updated_at as updated_at
from vouchers
where (cast(:?router as varchar) = '' or router = cast(:?router as varchar))
  and (cast(:?batch as varchar) = '' or batch = cast(:?batch as varchar))
  and (cast(:?state as varchar) = '' or state = cast(:?state as varchar))
  and position(lower(cast(:?search as varchar)) in lower(concat(
      code, ' ', profile, ' ', batch, ' ', ip_address, ' ', mac_address))) > 0
order by id desc
offset cast(:?offset as bigint) rows fetch next cast(:?size as bigint) rows only
