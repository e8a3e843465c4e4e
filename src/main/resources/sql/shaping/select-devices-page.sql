-- Which devices of ours match a search, one page of them, and how many in all? (Past the end: one row, no device.)
-- The condition stands twice, because H2 answers a common table expression with the parameters of the call before.
select
    counted.total as "total",
    d.device_id as "deviceId", d.circuit_id as "circuitId", d.router as "router", d.service as "service",
    d.name as "name", d.circuit_name as "circuitName", d.device_name as "deviceName", d.parent_node as "parentNode",
    d.mac_address as "macAddress", d.ipv4 as "ipv4", d.ipv6 as "ipv6",
    d.download_min as "downloadMin", d.upload_min as "uploadMin",
    d.download_max as "downloadMax", d.upload_max as "uploadMax", d.comment as "comment",
    d.rate_upload as "rateUpload", d.rate_download as "rateDownload",
    case when d.live then r.last_read else d.last_seen end as "lastSeen"
from (
    select count(*) as total
    from shaped_devices d
    where (cast(:?router as varchar) = '' or d.router = cast(:?router as varchar))
      and position(lower(cast(:?search as varchar)) in lower(concat(
          d.name, ' ', d.circuit_name, ' ', d.device_name, ' ', d.circuit_id, ' ', d.device_id, ' ',
          d.ipv4, ' ', d.ipv6, ' ', d.mac_address))) > 0
) counted
left join (
    select d.*
    from shaped_devices d
    where (cast(:?router as varchar) = '' or d.router = cast(:?router as varchar))
      and position(lower(cast(:?search as varchar)) in lower(concat(
          d.name, ' ', d.circuit_name, ' ', d.device_name, ' ', d.circuit_id, ' ', d.device_id, ' ',
          d.ipv4, ' ', d.ipv6, ' ', d.mac_address))) > 0
    order by d.router, d.name, d.device_id
    offset cast(:?offset as bigint) rows fetch next cast(:?size as bigint) rows only
) d on 1 = 1
left join router_readings r on r.router = d.router
order by d.router, d.name, d.device_id
