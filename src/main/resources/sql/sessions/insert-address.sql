-- Which address had a session until now?
merge into session_addresses as a
using (values (
    cast(:?sessionId as varchar), cast(:?address as varchar),
    cast(:?since as timestamp(6) with time zone), cast(:?until as timestamp(6) with time zone)
)) as n (session_id, address, since, until)
on a.session_id = n.session_id and a.since = n.since
when not matched then insert (session_id, address, since, until) values (n.session_id, n.address, n.since, n.until)
