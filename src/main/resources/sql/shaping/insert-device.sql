-- Which device of ours is shaped from now on?
insert into shaped_devices (
    device_id, circuit_id, router, service, name, circuit_name, device_name, parent_node, mac_address, ipv4, ipv6,
    download_min, upload_min, download_max, upload_max, comment, rate_upload, rate_download, live, last_seen,
    updated_at
) values (
    :?deviceId, :?circuitId, :?router, :?service, :?name, :?circuitName, :?deviceName, :?parentNode, :?macAddress,
    :?ipv4, :?ipv6, :?downloadMin, :?uploadMin, :?downloadMax, :?uploadMax, :?comment, :?rateUpload, :?rateDownload,
    :?live, :?lastSeen, :?updatedAt
)
