-- @Value='50' (Nullable = true)
-- @Value1='50' (Nullable = true)
-- @Value2='50' (Nullable = true)
-- @Value3='7'
SELECT s."Id"
FROM "Sessions" AS s
WHERE s."Provider" = 3 AND s."Score" >= @Value AND (s."Score" > @Value1 OR (s."Score" = @Value2 AND s."Id" > @Value3))
ORDER BY s."Score" IS NULL DESC, s."Score", s."Id"

-- @Value='50' (Nullable = true)
-- @Value1='50' (Nullable = true)
-- @Value2='7'
SELECT s."Id"
FROM "Sessions" AS s
WHERE s."Provider" = 3 AND (s."Score" < @Value OR s."Score" IS NULL OR (s."Score" = @Value1 AND s."Id" < @Value2))
ORDER BY s."Score" IS NULL, s."Score" DESC, s."Id" DESC
