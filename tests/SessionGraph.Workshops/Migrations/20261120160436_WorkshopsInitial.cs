using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SessionGraph.Workshops.Migrations
{
    /// <summary>The provider's part of the schema.</summary>
    public partial class WorkshopsInitial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "BranchId",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Seats",
                table: "Sessions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Branches",
                columns: table => new
                {
                    Connection = table.Column<string>(type: "TEXT", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Capacity = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Branches", x => new { x.Connection, x.Id });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_BranchId",
                table: "Sessions",
                column: "BranchId",
                filter: "\"BranchId\" IS NOT NULL");

            migrationBuilder.AddForeignKey(
                name: "FK_Sessions_Branches_Connection_BranchId",
                table: "Sessions",
                columns: new[] { "Connection", "BranchId" },
                principalTable: "Branches",
                principalColumns: new[] { "Connection", "Id" },
                onDelete: ReferentialAction.Restrict);
        }
    }
}
