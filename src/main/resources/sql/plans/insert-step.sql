-- What would be done to an account?
insert into plan_steps (
    plan_id, step, router, type, name, kind, write_kind, fields, reason, online, state, cause, changed_at
) values (
    :?planId, :?step, :?router, :?type, :?name, :?kind, :?writeKind, :?fields, :?reason, :?online, :?state, :?cause,
    :?changedAt
)
