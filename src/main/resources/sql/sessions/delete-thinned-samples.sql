-- Which samples between two ages are not the last one of their bucket of time?
delete from session_samples
where sampled_at < cast(:?until as timestamp(6) with time zone)
  and sampled_at >= cast(:?since as timestamp(6) with time zone)
  and exists (
      select 1 from session_samples later
      where later.session_id = session_samples.session_id
        and later.sampled_at > session_samples.sampled_at
        and floor(extract(epoch from later.sampled_at) / cast(:?seconds as bigint))
          = floor(extract(epoch from session_samples.sampled_at) / cast(:?seconds as bigint))
  )
