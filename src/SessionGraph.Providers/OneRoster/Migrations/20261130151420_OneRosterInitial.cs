using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SessionGraph.Providers.OneRoster.Migrations
{
    /// <summary>The provider's part of the schema. Stores of version 0.1 already have it.</summary>
    [Baseline("20261130151411_ProviderMigrations")]
    public partial class OneRosterInitial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "DateLastModified",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EndDate",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Metadata",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OrgSourcedId",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ParentId",
                table: "Sessions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SchoolYear",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "StartDate",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Type",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Organisations",
                columns: table => new
                {
                    Connection = table.Column<string>(type: "TEXT", nullable: false),
                    SourcedId = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Type = table.Column<string>(type: "TEXT", nullable: false),
                    ParentSourcedId = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Organisations", x => new { x.Connection, x.SourcedId });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_OrgSourcedId",
                table: "Sessions",
                column: "OrgSourcedId",
                filter: "\"OrgSourcedId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_ParentId",
                table: "Sessions",
                column: "ParentId",
                filter: "\"ParentId\" IS NOT NULL");

            migrationBuilder.AddForeignKey(
                name: "FK_Sessions_Organisations_Connection_OrgSourcedId",
                table: "Sessions",
                columns: new[] { "Connection", "OrgSourcedId" },
                principalTable: "Organisations",
                principalColumns: new[] { "Connection", "SourcedId" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Sessions_Sessions_ParentId",
                table: "Sessions",
                column: "ParentId",
                principalTable: "Sessions",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
