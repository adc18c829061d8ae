using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SessionGraph.Store.Migrations
{
    /// <summary>API keys, and indexes for callers who may read some connections only.</summary>
    public partial class CallerAccess : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ApiKeys",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    Scopes = table.Column<string>(type: "TEXT", nullable: false),
                    Connections = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<string>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<string>(type: "TEXT", nullable: true),
                    RevokedAt = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiKeys", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_Connection",
                table: "Sessions",
                column: "Connection");

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_Connection_CreatedAt",
                table: "Sessions",
                columns: new[] { "Connection", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_Connection_StartsAt",
                table: "Sessions",
                columns: new[] { "Connection", "StartsAt" });

            // As in the first schema: the number of rows per value of each prefix of the index's columns.
            migrationBuilder.Sql(
                """
                INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
                    ('Sessions', 'IX_Sessions_Connection', '1000000 100000'),
                    ('Sessions', 'IX_Sessions_Connection_CreatedAt', '1000000 100000 2'),
                    ('Sessions', 'IX_Sessions_Connection_StartsAt', '1000000 100000 2');
                """);
            migrationBuilder.Sql("ANALYZE sqlite_master;");
        }
    }
}
