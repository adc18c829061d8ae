using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SessionGraph.Store.Migrations;

/// <summary>Creates the change log. This is the last hand-written migration.</summary>
[DbContext(typeof(SessionGraphContext))]
[Migration("20261130010000_Changes")]
internal sealed partial class Changes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "ChangeLog",
            table => new
            {
                Sequence = table.Column<long>("INTEGER").Annotation("Sqlite:Autoincrement", true),
                SessionId = table.Column<long>("INTEGER"),
                Provider = table.Column<int>("INTEGER"),
                Kind = table.Column<int>("INTEGER"),
                ChangedAt = table.Column<string>("TEXT"),
                State = table.Column<string>("TEXT"),
            },
            constraints: table => table.PrimaryKey("PK_ChangeLog", entry => entry.Sequence));
        migrationBuilder.CreateTable(
            "ChangeLogState",
            table => new
            {
                Id = table.Column<int>("INTEGER"),
                Identity = table.Column<string>("TEXT"),
                PrunedThrough = table.Column<long>("INTEGER"),
            },
            constraints: table => table.PrimaryKey("PK_ChangeLogState", state => state.Id));
        migrationBuilder.Sql(
            $"INSERT INTO \"ChangeLogState\" (\"Id\", \"Identity\", \"PrunedThrough\") VALUES (1, '{Guid.NewGuid():D}', 0);");
    }
}
