
SELECT "s"."Id"
FROM "Sessions" AS "s"
WHERE COALESCE("s"."StartsAt", '9999-12-31T23:59:59.999Z') >= @Value AND (COALESCE("s"."StartsAt", '9999-12-31T23:59:59.999Z') > @Value1 OR (COALESCE("s"."StartsAt", '9999-12-31T23:59:59.999Z') = @Value2 AND "s"."Id" > @Value3))
ORDER BY COALESCE("s"."StartsAt", '9999-12-31T23:59:59.999Z'), "s"."Id"
LIMIT @p
