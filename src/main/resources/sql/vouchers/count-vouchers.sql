-- How many vouchers match a search?
select count(*) as total
from vouchers
where (cast(:?router as varchar) = '' or router = cast(:?router as varchar))
  and (cast(:?batch as varchar) = '' or batch = cast(:?batch as varchar))
  and (cast(:?state as varchar) = '' or state = cast(:?state as varchar))
  and position(lower(cast(:?search as varchar)) in lower(concat(
      code, ' ', profile, ' ', batch, ' ', ip_address, ' ', mac_address))) > 0
