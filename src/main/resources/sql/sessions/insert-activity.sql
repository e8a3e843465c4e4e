-- Who came, went, or changed address?
merge into user_activity_log as l
using (values (
    cast(:?router as varchar), cast(:?username as varchar), cast(:?type as varchar), cast(:?action as varchar),
    cast(:?ipAddress as varchar), cast(:?macAddress as varchar), cast(:?data as varchar),
    cast(:?sessionId as varchar), cast(:?createdAt as timestamp(6) with time zone)
)) as n (router, username, type, action, ip_address, mac_address, data, session_id, created_at)
on l.session_id = n.session_id and l.action = n.action and l.created_at = n.created_at
when not matched then insert (
    router, username, type, action, ip_address, mac_address, data, session_id, created_at
) values (
    n.router, n.username, n.type, n.action, n.ip_address, n.mac_address, n.data, n.session_id, n.created_at
)
