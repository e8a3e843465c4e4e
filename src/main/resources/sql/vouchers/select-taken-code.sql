-- Is there a voucher with this code, on whichever router?
select 1 as taken from vouchers where code = cast(:?code as varchar)
