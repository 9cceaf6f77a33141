-- Isian. WITHOUT ROWID with the random id as key: rows lie in the order of their random ids, so that the file tells
-- nothing of who came when. Constraints use IN, since SQLite lets 3.5 pass BETWEEN 1 AND 4.
create table ratings (
  unit text not null,
  id text not null check (length(id) = 22),
  service text,
  period text not null,
  day text,
  questionnaire text not null,
  requirements integer check (requirements in (1, 2, 3, 4)),
  procedures integer check (procedures in (1, 2, 3, 4)),
  completionTime integer check (completionTime in (1, 2, 3, 4)),
  cost integer check (cost in (1, 2, 3, 4)),
  productSpecification integer check (productSpecification in (1, 2, 3, 4)),
  staffCompetence integer check (staffCompetence in (1, 2, 3, 4)),
  staffConduct integer check (staffConduct in (1, 2, 3, 4)),
  complaintHandling integer check (complaintHandling in (1, 2, 3, 4)),
  facilities integer check (facilities in (1, 2, 3, 4)),
  sex text,
  age text,
  education text,
  occupation text,
  disability text,
  channel text not null check (channel in ('web', 'link', 'kiosk', 'paper')),
  duration integer not null check (duration in (0, 1, 2, 3, 4, 5)),
  language text not null,
  late integer not null check (late in (0, 1)),
  primary key (unit, id)
) strict, without rowid;

-- Nisan: ids of ratings that were purged with their period, so that a late resend is still known.
create table tombstones (
  unit text not null,
  id text not null,
  purged text not null,
  primary key (unit, id)
) strict, without rowid;

-- Saran: no key to the ratings, a random key of its own, and no day, so that a text can never be joined to scores.
create table suggestions (
  unit text not null,
  period text not null,
  id text not null default (lower(hex(randomblob(16)))),
  text text not null,
  primary key (unit, period, id)
) strict, without rowid;

-- One row that /readyz writes to, to prove that the disk takes writes.
create table probe (id integer primary key check (id = 1), written integer not null) strict;
insert into probe values (1, 0);
