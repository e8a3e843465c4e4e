-- What is known of these vouchers, so that nobody else changes them meanwhile?
select
    code as code, password as password, router as router, profile as profile, batch as batch, state as state,
    validity as validity, valid_hours as valid_hours, first_login_at as first_login_at, expires_at as expires_at,
    limit_uptime_seconds as limit_uptime_seconds, used_before_seconds as used_before_seconds,
    ip_address as ip_address, mac_address as mac_address, mikrotik_comment as mikrotik_comment,
    last_seen as last_seen, created_at as created_at, updated_at as updated_at
from vouchers
where code = any(cast(:?codes as varchar array))
order by code
for update
