-- What waits with the others while a router does not answer?
update outbox set
    next_try_at = cast(:?nextTry as timestamp(6) with time zone),
    last_error = cast(:?error as varchar)
where state = 'pending' and router = cast(:?router as varchar)
  and next_try_at < cast(:?nextTry as timestamp(6) with time zone)
