-- Which account did somebody else make?
insert into manual_accounts (router, type, name, reason, found_at)
values (:?router, :?type, :?name, :?reason, :?foundAt)
