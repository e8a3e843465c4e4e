-- Whose held removals may pass, since when?
select router as router, confirmed_at as confirmed_at from confirmations order by router
