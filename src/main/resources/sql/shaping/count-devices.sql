-- How many devices of ours match a search?
select count(*) as total
from shaped_devices d
where (cast(:?router as varchar) = '' or d.router = cast(:?router as varchar))
  and position(lower(cast(:?search as varchar)) in lower(concat(
      d.name, ' ', d.circuit_name, ' ', d.device_name, ' ', d.circuit_id, ' ', d.device_id, ' ',
      d.ipv4, ' ', d.ipv6, ' ', d.mac_address))) > 0
