using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SessionGraph.Providers.ThreeSixtyLearning.Migrations
{
    /// <summary>The provider's part of the schema. Stores of version 0.1 already have it.</summary>
    [Baseline("20261130151411_ProviderMigrations")]
    public partial class ThreeSixtyLearningInitial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "PathId",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SessionAdditionalInformation",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SessionOwnerGroup",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Groups",
                columns: table => new
                {
                    Connection = table.Column<string>(type: "TEXT", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Groups", x => new { x.Connection, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "LearningPaths",
                columns: table => new
                {
                    Connection = table.Column<string>(type: "TEXT", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LearningPaths", x => new { x.Connection, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Users",
                columns: table => new
                {
                    Connection = table.Column<string>(type: "TEXT", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Mail = table.Column<string>(type: "TEXT", nullable: false, collation: "NOCASE"),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    IsPlatformOwner = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Users", x => new { x.Connection, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "PathSessionInstructors",
                columns: table => new
                {
                    SessionId = table.Column<long>(type: "INTEGER", nullable: false),
                    UserId = table.Column<string>(type: "TEXT", nullable: false),
                    Connection = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PathSessionInstructors", x => new { x.SessionId, x.UserId });
                    table.ForeignKey(
                        name: "FK_PathSessionInstructors_Sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PathSessionInstructors_Users_Connection_UserId",
                        columns: x => new { x.Connection, x.UserId },
                        principalTable: "Users",
                        principalColumns: new[] { "Connection", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PathSessionInstructors_UserId",
                table: "PathSessionInstructors",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_PathId",
                table: "Sessions",
                column: "PathId",
                filter: "\"PathId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_SessionOwnerGroup",
                table: "Sessions",
                column: "SessionOwnerGroup",
                filter: "\"SessionOwnerGroup\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Users_Connection_Mail",
                table: "Users",
                columns: new[] { "Connection", "Mail" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Sessions_Groups_Connection_SessionOwnerGroup",
                table: "Sessions",
                columns: new[] { "Connection", "SessionOwnerGroup" },
                principalTable: "Groups",
                principalColumns: new[] { "Connection", "Id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Sessions_LearningPaths_Connection_PathId",
                table: "Sessions",
                columns: new[] { "Connection", "PathId" },
                principalTable: "LearningPaths",
                principalColumns: new[] { "Connection", "Id" },
                onDelete: ReferentialAction.Restrict);
        }
    }
}
