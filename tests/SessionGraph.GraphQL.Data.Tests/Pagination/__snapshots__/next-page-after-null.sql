
SELECT "s"."Id"
FROM "Sessions" AS "s"
WHERE "s"."StartsAt" IS NULL AND "s"."Id" > @Value
ORDER BY "s"."StartsAt" IS NULL, "s"."StartsAt", "s"."Id"
LIMIT @p
