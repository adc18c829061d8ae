using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SessionGraph.Providers.OneRoster.Migrations;

/// <summary>Moves the records of version 0.1 to the provider's own connection.</summary>
[DbContext(typeof(OneRosterMigrationsContext))]
[Migration("20261130160000_OneRosterConnection")]
internal sealed class OneRosterConnection : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
        => LegacyConnection.MoveTo(migrationBuilder, OneRosterProvider.Id, "oneroster", "Organisations");
}
