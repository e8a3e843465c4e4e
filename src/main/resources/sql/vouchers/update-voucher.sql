-- What has become of this voucher?
update vouchers set
    password = cast(:?password as varchar),
    state = cast(:?state as varchar),
    first_login_at = cast(:?firstLoginAt as timestamp(6) with time zone),
    expires_at = cast(:?expiresAt as timestamp(6) with time zone),
    limit_uptime_seconds = cast(:?limitUptime as bigint),
    ip_address = cast(:?ipAddress as varchar),
    mac_address = cast(:?macAddress as varchar),
    mikrotik_comment = cast(:?comment as varchar),
    last_seen = coalesce(cast(:?lastSeen as timestamp(6) with time zone), last_seen),
    updated_at = cast(:?at as timestamp(6) with time zone)
where code = cast(:?code as varchar)
