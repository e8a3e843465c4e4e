-- Which row does a device of ours have now?
merge into shaped_devices as d
using (values (
    cast(:?deviceId as varchar), cast(:?circuitId as varchar), cast(:?router as varchar), cast(:?service as varchar),
    cast(:?name as varchar), cast(:?circuitName as varchar), cast(:?deviceName as varchar),
    cast(:?parentNode as varchar), cast(:?macAddress as varchar), cast(:?ipv4 as varchar), cast(:?ipv6 as varchar),
    cast(:?downloadMin as numeric(20, 6)), cast(:?uploadMin as numeric(20, 6)),
    cast(:?downloadMax as numeric(20, 6)), cast(:?uploadMax as numeric(20, 6)), cast(:?comment as varchar),
    cast(:?rateUpload as bigint), cast(:?rateDownload as bigint), cast(:?live as boolean),
    cast(:?lastSeen as timestamp(6) with time zone), cast(:?updatedAt as timestamp(6) with time zone)
)) as n (
    device_id, circuit_id, router, service, name, circuit_name, device_name, parent_node, mac_address, ipv4, ipv6,
    download_min, upload_min, download_max, upload_max, comment, rate_upload, rate_download, live, last_seen,
    updated_at
)
on d.device_id = n.device_id
when matched then update set
    circuit_id = n.circuit_id, router = n.router, service = n.service, name = n.name,
    circuit_name = n.circuit_name, device_name = n.device_name, parent_node = n.parent_node,
    mac_address = n.mac_address, ipv4 = n.ipv4, ipv6 = n.ipv6,
    download_min = n.download_min, upload_min = n.upload_min,
    download_max = n.download_max, upload_max = n.upload_max, comment = n.comment,
    rate_upload = n.rate_upload, rate_download = n.rate_download, live = n.live, last_seen = n.last_seen,
    updated_at = n.updated_at
when not matched then insert (
    device_id, circuit_id, router, service, name, circuit_name, device_name, parent_node, mac_address, ipv4, ipv6,
    download_min, upload_min, download_max, upload_max, comment, rate_upload, rate_download, live, last_seen,
    updated_at
) values (
    n.device_id, n.circuit_id, n.router, n.service, n.name, n.circuit_name, n.device_name, n.parent_node,
    n.mac_address, n.ipv4, n.ipv6, n.download_min, n.upload_min, n.download_max, n.upload_max, n.comment,
    n.rate_upload, n.rate_download, n.live, n.last_seen, n.updated_at
)
