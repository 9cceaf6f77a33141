-- Rantai kios: what has come of each kiosk that numbers its ratings. No key to the ratings, and no moment but the day on
-- which the kiosk was last heard of.
create table kiosk_chains (
  unit text not null,
  chain text not null check (length(chain) = 22),
  highest bigint not null,
  link text not null,
  -- Ranges of numbers that have not come, as JSON, lowest first.
  missing text not null,
  lost bigint not null,
  seen text not null,
  primary key (unit, chain)
);
