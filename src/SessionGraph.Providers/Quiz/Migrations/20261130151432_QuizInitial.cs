using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SessionGraph.Providers.Quiz.Migrations
{
    /// <summary>The provider's part of the schema. Stores of version 0.1 already have it.</summary>
    [Baseline("20261130151411_ProviderMigrations")]
    public partial class QuizInitial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ExpiresAt",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PersonId",
                table: "Sessions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "Score",
                table: "Sessions",
                type: "REAL",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "People",
                columns: table => new
                {
                    Connection = table.Column<string>(type: "TEXT", nullable: false),
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Email = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => new { x.Connection, x.Id });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_PersonId",
                table: "Sessions",
                column: "PersonId",
                filter: "\"PersonId\" IS NOT NULL");

            migrationBuilder.AddForeignKey(
                name: "FK_Sessions_People_Connection_PersonId",
                table: "Sessions",
                columns: new[] { "Connection", "PersonId" },
                principalTable: "People",
                principalColumns: new[] { "Connection", "Id" },
                onDelete: ReferentialAction.Restrict);
        }
    }
}
