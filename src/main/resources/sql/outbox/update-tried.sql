-- What did a try come to? Only what is still pending changes: nothing is done twice, nor after it was taken back.
update outbox set
    state = cast(:?state as varchar),
    attempts = attempts + 1,
    tried_at = cast(:?at as timestamp(6) with time zone),
    done_at = case when cast(:?state as varchar) = 'done' then cast(:?at as timestamp(6) with time zone) end,
    next_try_at = cast(:?nextTry as timestamp(6) with time zone),
    last_error = cast(:?error as varchar),
    fields = coalesce(cast(:?masked as varchar), fields),
    before_fields = coalesce(before_fields, cast(:?before as varchar)),
    after_fields = coalesce(cast(:?after as varchar), after_fields)
where id = cast(:?id as bigint) and state = 'pending'
