-- Which devices of ours match a search, one page of them?
select
    d.device_id as device_id, d.circuit_id as circuit_id, d.router as router, d.service as service,
    d.name as name, d.circuit_name as circuit_name, d.device_name as device_name, d.parent_node as parent_node,
    d.mac_address as mac_address, d.ipv4 as ipv4, d.ipv6 as ipv6,
    d.download_min as download_min, d.upload_min as upload_min,
    d.download_max as download_max, d.upload_max as upload_max, d.comment as comment,
    d.rate_upload as rate_upload, d.rate_download as rate_download,
    case when d.live then r.last_read else d.last_seen end as last_seen
from shaped_devices d
left join router_readings r on r.router = d.router
where (cast(:?router as varchar) = '' or d.router = cast(:?router as varchar))
  and position(lower(cast(:?search as varchar)) in lower(concat(
      d.name, ' ', d.circuit_name, ' ', d.device_name, ' ', d.circuit_id, ' ', d.device_id, ' ',
      d.ipv4, ' ', d.ipv6, ' ', d.mac_address))) > 0
order by d.router, d.name, d.device_id
offset cast(:?offset as bigint) rows fetch next cast(:?size as bigint) rows only
