-- Up Migration

-- One row a history: who holds its lock may append, so that the numbers of its lines have no gap.
create table histories (
  history text primary key,
  -- Number of the last line.
  head int4 not null check (head >= 1),
  -- Tells a history from one of the same name that was removed before it.
  born uuid not null default gen_random_uuid(),
  -- When the last line came, by the clock of the database.
  written timestamptz not null default now()
);

-- One append is one row: whole or absent.
create table lines (
  history text not null references histories (history) on delete cascade,
  seq int4 not null check (seq >= 1),
  operation text not null,
  -- {operation, request, by, at, events} as JSON text, byte for byte what the embedded store keeps. Not jsonb, which refuses
  -- \u0000 and lone surrogates and forgets the order of keys; no text that Padan once took must ever fail to come back.
  body text not null,
  primary key (history, seq),
  unique (history, operation)
);

create table records (
  kind text not null,
  -- SHA-256 of the key, since an index entry has a limit and a key has none.
  digest text not null,
  -- As JSON text, for the same reason as a line's body.
  key text not null,
  value text not null,
  -- Milliseconds since 1970.
  expires int8,
  primary key (kind, digest)
);

-- Down Migration

drop table records;
drop table lines;
drop table histories;
