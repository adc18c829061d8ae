using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SessionGraph.Store.Migrations;

/// <summary>
/// The index of the sessions' texts, and the triggers that keep it in step: whatever writes, by whatever way, the index tells of the
/// same transaction. The model knows of none of these.
/// </summary>
[DbContext(typeof(SessionGraphContext))]
[Migration("20261128010000_Search")]
internal sealed partial class Search : Migration
{
    // What a session is found by. A view, so that each trigger says the same.
    private const string Texts = """
        CREATE VIEW "SessionTexts" AS
        SELECT
            s."Id",
            s."Title",
            CASE s."Provider"
                WHEN 3 THEN (SELECT p."Name" FROM "People" AS p WHERE p."Connection" = s."Connection" AND p."Id" = s."PersonId")
                WHEN 4 THEN (SELECT t."Name" FROM "Trainers" AS t WHERE t."Connection" = s."Connection" AND t."Erecno" = s."TrainerErecno")
                WHEN 5 THEN (
                    SELECT group_concat(u."Name", char(10))
                    FROM "PathSessionInstructors" AS i
                    JOIN "Users" AS u ON u."Connection" = i."Connection" AND u."Id" = i."UserId"
                    WHERE i."SessionId" = s."Id")
            END AS "People",
            CASE s."Provider"
                WHEN 2 THEN (SELECT o."Name" FROM "Organisations" AS o WHERE o."Connection" = s."Connection" AND o."SourcedId" = s."OrgSourcedId")
                WHEN 4 THEN (SELECT r."Name" FROM "Rooms" AS r WHERE r."Connection" = s."Connection" AND r."Id" = s."RoomId")
                WHEN 5 THEN (SELECT g."Name" FROM "Groups" AS g WHERE g."Connection" = s."Connection" AND g."Id" = s."SessionOwnerGroup")
            END AS "Places",
            CASE s."Provider"
                WHEN 4 THEN (
                    SELECT m."Name" || char(10) || b."Name" || char(10) || c."Name"
                    FROM "CourseModules" AS m
                    JOIN "CourseBatches" AS b ON b."Connection" = m."Connection" AND b."Id" = m."BatchId"
                    JOIN "Courses" AS c ON c."Connection" = b."Connection" AND c."Id" = b."CourseId"
                    WHERE m."Connection" = s."Connection" AND m."Id" = s."ModuleId")
                WHEN 5 THEN (SELECT l."Name" FROM "LearningPaths" AS l WHERE l."Connection" = s."Connection" AND l."Id" = s."PathId")
            END AS "Courses",
            CASE s."Provider" WHEN 4 THEN s."Description" WHEN 5 THEN s."SessionAdditionalInformation" END AS "Description"
        FROM "Sessions" AS s;
        """;

    private const string Columns = "\"Title\", \"People\", \"Places\", \"Courses\", \"Description\"";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Texts);
        migrationBuilder.Sql($"""
            CREATE VIRTUAL TABLE "{SessionSearch.TableName}" USING fts5({Columns}, tokenize = 'unicode61 remove_diacritics 2');
            """);
        // A word in the title counts ten times one in the description, in each order of ranks from now on.
        migrationBuilder.Sql($"""
            INSERT INTO "{SessionSearch.TableName}" ("{SessionSearch.TableName}", rank) VALUES ('rank', 'bm25(10.0, 5.0, 3.0, 3.0, 1.0)');
            """);
        foreach (var trigger in Triggers())
            migrationBuilder.Sql($"CREATE TRIGGER \"{trigger.Name}\" AFTER {trigger.Event} BEGIN {trigger.Action} END;");

        migrationBuilder.Sql(Insert("1"));
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var trigger in Triggers())
            migrationBuilder.Sql($"DROP TRIGGER \"{trigger.Name}\";");

        migrationBuilder.Sql($"DROP TABLE \"{SessionSearch.TableName}\";");
        migrationBuilder.Sql("DROP VIEW \"SessionTexts\";");
    }

    private static string Insert(string condition)
        => $"INSERT INTO \"{SessionSearch.TableName}\" (rowid, {Columns}) SELECT \"Id\", {Columns} FROM \"SessionTexts\" WHERE {condition};";

    private static string Delete(string condition) => $"DELETE FROM \"{SessionSearch.TableName}\" WHERE {condition};";
}
