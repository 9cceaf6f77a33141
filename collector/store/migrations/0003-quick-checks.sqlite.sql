-- SQLite builds a table of its own for every IN of every row: thirteen of them took half of the time to keep a rating.
-- STRICT refuses 3.5 by itself, so BETWEEN says the same. The text of the schema is all that changes, as SQLite's
-- documentation allows for a CHECK (https://sqlite.org/lang_altertable.html#otheralter); no row is rewritten.
pragma writable_schema = on;
update sqlite_schema
set sql = replace(replace(replace(replace(sql,
  ' in (1, 2, 3, 4))', ' between 1 and 4)'),
  ' in (0, 1, 2, 3, 4, 5))', ' between 0 and 5)'),
  ' in (0, 1))', ' between 0 and 1)'),
  'channel in (''web'', ''link'', ''kiosk'', ''paper'')',
  'channel = ''web'' or channel = ''link'' or channel = ''kiosk'' or channel = ''paper''')
where type = 'table' and name = 'ratings';
pragma writable_schema = reset;
