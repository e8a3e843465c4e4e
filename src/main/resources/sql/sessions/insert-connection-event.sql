-- What happened between us and a router?
insert into mikrotik_connection_log (router, event, message, details, created_at) values (
    cast(:?router as varchar), cast(:?event as varchar), cast(:?message as varchar), cast(:?details as varchar),
    cast(:?createdAt as timestamp(6) with time zone)
)
