-- What is known of this batch?
select
    id as id, router as router, profile as profile, validity as validity, valid_hours as valid_hours, count as count,
    prefix as prefix, length as length, charset as charset, mode as mode, price_sell as price_sell,
    price_cost as price_cost, vendor as vendor, created_by as created_by, created_at as created_at
from voucher_batches
where id = cast(:?id as varchar)
