-- Where was this subscription seen last?
update subscriptions set
    last_seen = cast(:?at as timestamp(6) with time zone),
    ip_address = cast(:?ipAddress as varchar),
    mac_address = cast(:?macAddress as varchar)
where router = cast(:?router as varchar) and pppoe_username = cast(:?name as varchar)
