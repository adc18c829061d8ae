using Microsoft.EntityFrameworkCore.Migrations;

namespace SessionGraph.Store.Migrations;

internal sealed partial class Initial
{
    private static void CreateDirectories(MigrationBuilder migrationBuilder)
    {
        string[] named = ["Courses", "GradeCategories", "Groups", "LearningPaths", "Rooms"];
        foreach (var name in named)
        {
            migrationBuilder.CreateTable(
                name,
                table => new
                {
                    Connection = table.Column<string>("TEXT"),
                    Id = table.Column<string>("TEXT"),
                    Name = table.Column<string>("TEXT"),
                },
                constraints: table => table.PrimaryKey($"PK_{name}", row => new { row.Connection, row.Id }));
        }

        migrationBuilder.CreateTable(
            "Organisations",
            table => new
            {
                Connection = table.Column<string>("TEXT"),
                SourcedId = table.Column<string>("TEXT"),
                Name = table.Column<string>("TEXT"),
                Type = table.Column<string>("TEXT"),
                ParentSourcedId = table.Column<string>("TEXT", nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_Organisations", row => new { row.Connection, row.SourcedId }));
        migrationBuilder.CreateTable(
            "People",
            table => new
            {
                Connection = table.Column<string>("TEXT"),
                Id = table.Column<int>("INTEGER"),
                Name = table.Column<string>("TEXT"),
                Email = table.Column<string>("TEXT"),
            },
            constraints: table => table.PrimaryKey("PK_People", row => new { row.Connection, row.Id }));
        migrationBuilder.CreateTable(
            "Trainers",
            table => new
            {
                Connection = table.Column<string>("TEXT"),
                Erecno = table.Column<string>("TEXT"),
                Name = table.Column<string>("TEXT"),
                Email = table.Column<string>("TEXT", nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_Trainers", row => new { row.Connection, row.Erecno }));
        migrationBuilder.CreateTable(
            "Users",
            table => new
            {
                Connection = table.Column<string>("TEXT"),
                Id = table.Column<string>("TEXT"),
                Mail = table.Column<string>("TEXT", collation: "NOCASE"),
                Name = table.Column<string>("TEXT"),
                IsPlatformOwner = table.Column<bool>("INTEGER"),
            },
            constraints: table => table.PrimaryKey("PK_Users", row => new { row.Connection, row.Id }));
        migrationBuilder.CreateIndex("IX_Users_Connection_Mail", "Users", ["Connection", "Mail"], unique: true);
    }

    private static void CreateCourses(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "CourseBatches",
            table => new
            {
                Connection = table.Column<string>("TEXT"),
                Id = table.Column<string>("TEXT"),
                CourseId = table.Column<string>("TEXT"),
                Name = table.Column<string>("TEXT"),
                StartDate = table.Column<DateOnly>("TEXT", nullable: true),
                EndDate = table.Column<DateOnly>("TEXT", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_CourseBatches", row => new { row.Connection, row.Id });
                table.ForeignKey(
                    "FK_CourseBatches_Courses_Connection_CourseId",
                    row => new { row.Connection, row.CourseId },
                    "Courses",
                    ["Connection", "Id"],
                    onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateTable(
            "CourseModules",
            table => new
            {
                Connection = table.Column<string>("TEXT"),
                Id = table.Column<string>("TEXT"),
                BatchId = table.Column<string>("TEXT"),
                Name = table.Column<string>("TEXT"),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_CourseModules", row => new { row.Connection, row.Id });
                table.ForeignKey(
                    "FK_CourseModules_CourseBatches_Connection_BatchId",
                    row => new { row.Connection, row.BatchId },
                    "CourseBatches",
                    ["Connection", "Id"],
                    onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_CourseBatches_CourseId", "CourseBatches", "CourseId");
        migrationBuilder.CreateIndex("IX_CourseModules_BatchId", "CourseModules", "BatchId");
    }
}
