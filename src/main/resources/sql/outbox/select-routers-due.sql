-- On which routers is something to be done now? A time too far ahead was written by a clock that was wrong.
select distinct o.router as router
from outbox o
where o.state = 'pending'
  and (o.next_try_at <= cast(:?now as timestamp(6) with time zone)
    or o.next_try_at > cast(:?tooFar as timestamp(6) with time zone))
  and not exists (
    select 1 from outbox e
    where e.state = 'pending' and e.router = o.router and e.type = o.type and e.name = o.name and e.id < o.id)
order by router
