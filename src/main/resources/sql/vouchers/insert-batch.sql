-- Which vouchers are made together?
insert into voucher_batches (
    id, router, profile, validity, valid_hours, count, prefix, length, charset, mode, price_sell, price_cost, vendor,
    created_by, created_at)
values (
    cast(:?id as varchar), cast(:?router as varchar), cast(:?profile as varchar), cast(:?validity as varchar),
    cast(:?validHours as integer), cast(:?count as integer), cast(:?prefix as varchar), cast(:?length as integer),
    cast(:?charset as varchar), cast(:?mode as varchar), cast(:?priceSell as numeric(20, 6)),
    cast(:?priceCost as numeric(20, 6)), cast(:?vendor as varchar), cast(:?createdBy as varchar),
    cast(:?createdAt as timestamp(6) with time zone))
