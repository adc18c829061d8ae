
SELECT "s"."Id"
FROM "Sessions" AS "s"
WHERE "s"."CreatedAt" <= @Value AND ("s"."CreatedAt" < @Value1 OR ("s"."CreatedAt" = @Value2 AND "s"."Id" < @Value3))
ORDER BY "s"."CreatedAt" DESC, "s"."Id" DESC
LIMIT @p
