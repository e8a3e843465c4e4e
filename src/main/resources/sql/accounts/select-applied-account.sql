-- What was last applied to an account? (Nobody else changes it meanwhile.)
select
    router as router, type as type, name as name, fields as fields, created as created, withdrawn as withdrawn
from account_last_applied
where router = cast(:?router as varchar) and type = cast(:?type as varchar) and name = cast(:?name as varchar)
for update
