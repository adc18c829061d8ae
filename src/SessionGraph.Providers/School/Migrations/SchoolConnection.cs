using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SessionGraph.Providers.School.Migrations;

/// <summary>Moves the records of version 0.1 to the provider's own connection.</summary>
[DbContext(typeof(SchoolMigrationsContext))]
[Migration("20261130160000_SchoolConnection")]
internal sealed class SchoolConnection : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
        => LegacyConnection.MoveTo(migrationBuilder, SchoolProvider.Id, "school");
}
