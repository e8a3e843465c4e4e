-- Who plans for a router? (Until the end of the transaction nobody else does.)
select router as router from plan_routers where router = cast(:?router as varchar) for update
