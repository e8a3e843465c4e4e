-- What was last applied to the accounts of a router?
select
    router as router, type as type, name as name, fields as fields, created as created, withdrawn as withdrawn
from account_last_applied
where router = cast(:?router as varchar)
