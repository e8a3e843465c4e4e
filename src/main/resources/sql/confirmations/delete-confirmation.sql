-- Whose confirmation is used up? (A newer one stays.)
delete from confirmations
where router = cast(:?router as varchar) and confirmed_at <= cast(:?usedAt as timestamp(6) with time zone)
