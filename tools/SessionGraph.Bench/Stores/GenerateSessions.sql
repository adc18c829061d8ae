-- The peers' table, filled with $rows made-up sessions, the same on every machine: the five kinds in turn, instants spread over 900
-- days by a multiplier that no day's minutes share a divisor with, OneRoster's as a tree in which every session has two children.
CREATE TABLE source.Sessions (
  Id INTEGER PRIMARY KEY, Provider TEXT NOT NULL, ExternalId TEXT NOT NULL, Name TEXT NOT NULL, Status TEXT NOT NULL, StartsAt TEXT,
  EndsAt TEXT, CreatedAt TEXT NOT NULL, UpdatedAt TEXT NOT NULL, ParentId INTEGER, PersonId INTEGER, Score REAL, SchoolYear INTEGER,
  Room TEXT, TrainerId INTEGER, CurrentStep INTEGER);

INSERT INTO source.Sessions
WITH RECURSIVE numbers (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM numbers WHERE i < $rows),
  spread AS (SELECT i, i % 5 AS kind, i / 5 AS n, datetime('2024-01-01', (i * 7919 % 1296000) || ' minutes') AS begin FROM numbers)
SELECT
  i,
  CASE kind WHEN 0 THEN 'SCHOOL' WHEN 1 THEN 'ONE_ROSTER' WHEN 2 THEN 'QUIZ' WHEN 3 THEN 'ZOHO' ELSE 'THREE_SIXTY' END,
  printf('%08x-0000-4000-8000-%012x', i * 2654435761 % 4294967296, i),
  'Session ' || i,
  CASE kind
    WHEN 0 THEN CASE n % 3 WHEN 0 THEN 'not_started' WHEN 1 THEN 'pending' ELSE 'completed' END
    WHEN 1 THEN CASE n % 2 WHEN 0 THEN 'active' ELSE 'tobedeleted' END
    WHEN 2 THEN CASE n % 3 WHEN 0 THEN 'open' WHEN 1 THEN 'finished' ELSE 'cancelled' END
    ELSE 'completed' END,
  begin, datetime(begin, '60 minutes'), datetime(begin, '-30 days'), datetime(begin, '-30 days'),
  CASE WHEN kind = 1 AND n > 0 THEN (n - 1) / 2 * 5 + 1 END,
  CASE kind WHEN 2 THEN i * 31 % 20000 END, CASE kind WHEN 2 THEN i * 17 % 1000 / 10.0 END, CASE kind WHEN 1 THEN 2026 END,
  CASE kind WHEN 3 THEN 'Room ' || (i % 60) END, CASE kind WHEN 3 THEN i % 500 END, CASE kind WHEN 0 THEN i % 10 END
FROM spread;
