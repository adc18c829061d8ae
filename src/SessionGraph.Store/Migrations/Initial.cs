using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SessionGraph.Store.Migrations;

/// <summary>
/// The first schema, as defined by <see cref="Session"/>. This migration and the others up to <see cref="Changes"/> are hand-written;
/// <c>dotnet ef</c> scaffolds later ones.
/// </summary>
[DbContext(typeof(SessionGraphContext))]
[Migration("20260101000000_Initial")]
internal sealed partial class Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateSessions(migrationBuilder);
        CreateSessionIndexes(migrationBuilder);
        WriteStatistics(migrationBuilder);
    }
}
