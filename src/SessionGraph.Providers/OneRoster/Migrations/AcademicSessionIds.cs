using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SessionGraph.Providers.OneRoster.Migrations;

/// <summary>
/// An index for looking up academic sessions by id regardless of case: other providers write the same UUID in lower case. The model cannot
/// define an index with its own collation.
/// </summary>
[DbContext(typeof(OneRosterMigrationsContext))]
[Migration("20261130000000_AcademicSessionIds")]
internal sealed class AcademicSessionIds : Migration
{
    private const string Index = "IX_Sessions_ExternalId_NoCase";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql($"CREATE INDEX \"{Index}\" ON \"Sessions\" (\"ExternalId\" COLLATE NOCASE) WHERE \"Provider\" = 2;");
        migrationBuilder.Sql($"INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('Sessions', '{Index}', '200000 1');");
        migrationBuilder.Sql("ANALYZE sqlite_master;");
    }
}
