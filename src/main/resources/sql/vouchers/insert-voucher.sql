-- Which voucher is new?
insert into vouchers (
    code, password, router, profile, batch, state, validity, valid_hours, first_login_at, expires_at,
    limit_uptime_seconds, used_before_seconds, ip_address, mac_address, mikrotik_comment, created_at, updated_at)
values (
    cast(:?code as varchar), cast(:?password as varchar), cast(:?router as varchar), cast(:?profile as varchar),
    cast(:?batch as varchar), cast(:?state as varchar), cast(:?validity as varchar), cast(:?validHours as integer),
    cast(:?firstLoginAt as timestamp(6) with time zone), cast(:?expiresAt as timestamp(6) with time zone),
    cast(:?limitUptime as bigint), cast(:?usedBefore as bigint), cast(:?ipAddress as varchar),
    cast(:?macAddress as varchar), cast(:?comment as varchar), cast(:?at as timestamp(6) with time zone),
    cast(:?at as timestamp(6) with time zone))
