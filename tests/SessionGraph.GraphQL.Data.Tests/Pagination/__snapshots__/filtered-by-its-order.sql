
SELECT "s"."Id"
FROM "Sessions" AS "s"
WHERE "s"."StartsAt" >= @from
ORDER BY "s"."StartsAt", "s"."Id"
LIMIT @p
