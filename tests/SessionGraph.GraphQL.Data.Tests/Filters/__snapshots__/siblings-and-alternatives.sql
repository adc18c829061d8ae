.param set @Value 5
.param set @Value1 'quiz'
.param set @Value2 'Quiz'
.param set @Value3 50.0
.param set @Value4 80.0

SELECT "s"."Id"
FROM "Sessions" AS "s"
WHERE "s"."Provider" = 3 AND ("s"."Status" = @Value OR ("s"."Title" IS NOT NULL AND instr("s"."Title", @Value1) > 0) OR ("s"."Title" IS NOT NULL AND instr("s"."Title", @Value2) > 0)) AND "s"."Score" >= @Value3 AND "s"."Score" < @Value4
