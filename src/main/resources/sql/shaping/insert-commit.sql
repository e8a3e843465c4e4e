-- Is this cycle written already? (No row is inserted then.)
merge into shaping_commits as c
using (values (cast(:?cycleId as varchar), cast(:?happenedAt as timestamp(6) with time zone))) as n (cycle_id, happened_at)
on c.cycle_id = n.cycle_id
when not matched then insert (cycle_id, happened_at) values (n.cycle_id, n.happened_at)
