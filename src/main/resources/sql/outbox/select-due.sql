-- What is to be done on a router now, the oldest effect of each account, oldest first?
select o.id as id, o.router as router, o.type as type, o.name as name, o.kind as kind, o.fields as fields,
    o.cause as cause, o.attempts as attempts, o.kick_ids as kick_ids
from outbox o
where o.state = 'pending' and o.router = cast(:?router as varchar)
  and (o.next_try_at <= cast(:?now as timestamp(6) with time zone)
    or o.next_try_at > cast(:?tooFar as timestamp(6) with time zone))
  and not exists (
    select 1 from outbox e
    where e.state = 'pending' and e.router = o.router and e.type = o.type and e.name = o.name and e.id < o.id)
order by o.id
fetch next cast(:?size as bigint) rows only
