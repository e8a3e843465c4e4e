-- Whether vouchers or subscriptions are sold with a profile: its name matches the settings.
alter table mikrotik_profiles add column is_sold boolean default false not null;
