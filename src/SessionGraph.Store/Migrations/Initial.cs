using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SessionGraph.Store.Migrations;

/// <summary>
/// The first schema. This migration and the others up to <see cref="Changes"/> are written by hand; <c>dotnet ef</c> scaffolds later ones.
/// </summary>
[DbContext(typeof(SessionGraphContext))]
[Migration("20260101000000_Initial")]
internal sealed partial class Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateDirectories(migrationBuilder);
        CreateCourses(migrationBuilder);
        CreateSessions(migrationBuilder);
        CreatePathSessionInstructors(migrationBuilder);
        CreateSessionIndexes(migrationBuilder);
        WriteStatistics(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        string[] tables =
        [
            "PathSessionInstructors", "Sessions", "CourseModules", "CourseBatches", "Courses", "GradeCategories", "Groups",
            "LearningPaths", "Organisations", "People", "Rooms", "Trainers", "Users",
        ];
        foreach (var table in tables)
            migrationBuilder.DropTable(table);
    }
}
