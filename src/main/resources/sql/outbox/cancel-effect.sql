-- What did an operator take back?
update outbox set
    state = 'cancelled',
    fields = cast(:?masked as varchar),
    last_error = cast(:?reason as varchar),
    done_at = cast(:?at as timestamp(6) with time zone)
where id = cast(:?id as bigint) and state = 'pending'
