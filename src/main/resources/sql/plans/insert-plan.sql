-- What would be done to a router?
insert into plans (router, made_at, users, guard_passes, guard_reason, compensates)
values (:?router, :?madeAt, :?users, :?guardPasses, :?guardReason, :?compensates)
