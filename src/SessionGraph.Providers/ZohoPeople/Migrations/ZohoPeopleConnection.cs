using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SessionGraph.Providers.ZohoPeople.Migrations;

/// <summary>Moves the records of version 0.1 to the provider's own connection.</summary>
[DbContext(typeof(ZohoPeopleMigrationsContext))]
[Migration("20261130160000_ZohoPeopleConnection")]
internal sealed class ZohoPeopleConnection : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
        => LegacyConnection.MoveTo(
            migrationBuilder,
            ZohoPeopleProvider.Id,
            "zoho-people",
            "Courses",
            "CourseBatches",
            "CourseModules",
            "Trainers",
            "Rooms",
            "GradeCategories");
}
