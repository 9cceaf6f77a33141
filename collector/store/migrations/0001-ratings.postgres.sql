-- Every key and every join carries the unit, so that a distributed PostgreSQL can keep a unit's rows together.

-- Nomor isian: idempotency. One row for each rating ever kept, whatever its period; it outlives the rating when that
-- is purged, so that a late resend is still known.
create table rating_ids (
  unit text not null,
  id text not null check (length(id) = 22),
  period text not null,
  -- Day on which the rating itself was purged.
  purged text,
  primary key (unit, id)
);

-- Isian, one partition for each period: closing or purging a period touches no other.
create table ratings (
  unit text not null,
  id text not null,
  service text,
  period text not null,
  day text,
  questionnaire text not null,
  "requirements" smallint check ("requirements" in (1, 2, 3, 4)),
  "procedures" smallint check ("procedures" in (1, 2, 3, 4)),
  "completionTime" smallint check ("completionTime" in (1, 2, 3, 4)),
  "cost" smallint check ("cost" in (1, 2, 3, 4)),
  "productSpecification" smallint check ("productSpecification" in (1, 2, 3, 4)),
  "staffCompetence" smallint check ("staffCompetence" in (1, 2, 3, 4)),
  "staffConduct" smallint check ("staffConduct" in (1, 2, 3, 4)),
  "complaintHandling" smallint check ("complaintHandling" in (1, 2, 3, 4)),
  "facilities" smallint check ("facilities" in (1, 2, 3, 4)),
  sex text,
  age text,
  education text,
  occupation text,
  disability text,
  channel text not null check (channel in ('web', 'link', 'kiosk', 'paper')),
  duration smallint not null check (duration in (0, 1, 2, 3, 4, 5)),
  language text not null,
  late smallint not null check (late in (0, 1)),
  primary key (unit, period, id)
) partition by list (period);

-- Saran yang baru tiba. PostgreSQL marks every row with the transaction that wrote it (xmin), which would join a text to
-- the scores it came with. So texts arrive here and are moved on in groups, see settle-suggestions.ts.
create table suggestions_arriving (
  unit text not null,
  period text not null,
  id uuid not null default gen_random_uuid(),
  text text not null,
  primary key (unit, period, id)
);

-- Saran: no key to the ratings, a random key of its own, and no day.
create table suggestions (
  unit text not null,
  period text not null,
  id uuid not null default gen_random_uuid(),
  text text not null,
  primary key (unit, period, id)
);

-- One row that /readyz writes to, to prove that the disk takes writes.
create table probe (id smallint primary key check (id = 1), written bigint not null);
insert into probe values (1, 0);
