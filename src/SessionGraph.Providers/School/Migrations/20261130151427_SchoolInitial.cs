using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SessionGraph.Providers.School.Migrations
{
    /// <summary>The provider's part of the schema. Stores of version 0.1 already have it.</summary>
    [Baseline("20261130151411_ProviderMigrations")]
    public partial class SchoolInitial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AcademicSessionId",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CreatedBy",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CurrentStep",
                table: "Sessions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ExamSessionId",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SetupSessionType",
                table: "Sessions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_AcademicSessionId",
                table: "Sessions",
                column: "AcademicSessionId",
                filter: "\"AcademicSessionId\" IS NOT NULL");
        }
    }
}
