using Microsoft.EntityFrameworkCore.Migrations;

namespace SessionGraph.Store.Migrations;

internal sealed partial class Initial
{
    private static void CreateSessions(MigrationBuilder migrationBuilder)
        => migrationBuilder.CreateTable(
            "Sessions",
            table => new
            {
                Id = table.Column<long>("INTEGER").Annotation("Sqlite:Autoincrement", true),
                Provider = table.Column<int>("INTEGER"),
                Connection = table.Column<string>("TEXT"),
                ExternalId = table.Column<string>("TEXT", nullable: true),
                Title = table.Column<string>("TEXT", nullable: true),
                Status = table.Column<int>("INTEGER"),
                ProviderStatus = table.Column<string>("TEXT", nullable: true),
                StartsAt = table.Column<string>("TEXT", nullable: true),
                EndsAt = table.Column<string>("TEXT", nullable: true),
                CreatedAt = table.Column<string>("TEXT"),
                UpdatedAt = table.Column<string>("TEXT"),
                Version = table.Column<int>("INTEGER"),
            },
            constraints: table => table.PrimaryKey("PK_Sessions", row => row.Id));

    private static void CreateSessionIndexes(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateIndex(
            "IX_Sessions_ExternalId_Provider_Connection",
            "Sessions",
            ["ExternalId", "Provider", "Connection"],
            unique: true);

        string[] orders = ["Status", "StartsAt", "CreatedAt", "UpdatedAt"];
        migrationBuilder.CreateIndex("IX_Sessions_Provider", "Sessions", "Provider");
        foreach (var column in orders)
        {
            migrationBuilder.CreateIndex($"IX_Sessions_{column}", "Sessions", column);
            migrationBuilder.CreateIndex($"IX_Sessions_Provider_{column}", "Sessions", ["Provider", column]);
        }
    }
}
