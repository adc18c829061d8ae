using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SessionGraph.Store.Migrations;

/// <summary>
/// The first schema. Migrations are written by hand and there is no model snapshot to keep beside the model: a test compares a migrated
/// database with the one that the model itself creates.
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
