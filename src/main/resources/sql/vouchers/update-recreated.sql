-- With what is the account of this voucher made again?
update vouchers set
    password = cast(:?password as varchar),
    limit_uptime_seconds = cast(:?limitUptime as bigint),
    updated_at = cast(:?at as timestamp(6) with time zone)
where code = cast(:?code as varchar) and router = cast(:?router as varchar)
