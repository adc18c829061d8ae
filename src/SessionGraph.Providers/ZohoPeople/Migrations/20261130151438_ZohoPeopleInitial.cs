using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SessionGraph.Providers.ZohoPeople.Migrations
{
    /// <summary>The provider's part of the schema. Stores of version 0.1 already have it.</summary>
    [Baseline("20261130151411_ProviderMigrations")]
    public partial class ZohoPeopleInitial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "CourseSessionType",
                table: "Sessions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Date",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Description",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "EndTime",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "GradeCategoryId",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "LockUntil",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ModuleId",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PresentLearnersCount",
                table: "Sessions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Resources",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RoomId",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "StartTime",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "TotalLearnersCount",
                table: "Sessions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TrainerErecno",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Courses",
                columns: table => new
                {
                    Connection = table.Column<string>(type: "TEXT", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Courses", x => new { x.Connection, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "GradeCategories",
                columns: table => new
                {
                    Connection = table.Column<string>(type: "TEXT", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GradeCategories", x => new { x.Connection, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Rooms",
                columns: table => new
                {
                    Connection = table.Column<string>(type: "TEXT", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rooms", x => new { x.Connection, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Trainers",
                columns: table => new
                {
                    Connection = table.Column<string>(type: "TEXT", nullable: false),
                    Erecno = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Email = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Trainers", x => new { x.Connection, x.Erecno });
                });

            migrationBuilder.CreateTable(
                name: "CourseBatches",
                columns: table => new
                {
                    Connection = table.Column<string>(type: "TEXT", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    CourseId = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    StartDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndDate = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CourseBatches", x => new { x.Connection, x.Id });
                    table.ForeignKey(
                        name: "FK_CourseBatches_Courses_Connection_CourseId",
                        columns: x => new { x.Connection, x.CourseId },
                        principalTable: "Courses",
                        principalColumns: new[] { "Connection", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CourseModules",
                columns: table => new
                {
                    Connection = table.Column<string>(type: "TEXT", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    BatchId = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CourseModules", x => new { x.Connection, x.Id });
                    table.ForeignKey(
                        name: "FK_CourseModules_CourseBatches_Connection_BatchId",
                        columns: x => new { x.Connection, x.BatchId },
                        principalTable: "CourseBatches",
                        principalColumns: new[] { "Connection", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CourseBatches_CourseId",
                table: "CourseBatches",
                column: "CourseId");

            migrationBuilder.CreateIndex(
                name: "IX_CourseModules_BatchId",
                table: "CourseModules",
                column: "BatchId");

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_GradeCategoryId",
                table: "Sessions",
                column: "GradeCategoryId",
                filter: "\"GradeCategoryId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_ModuleId",
                table: "Sessions",
                column: "ModuleId",
                filter: "\"ModuleId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_RoomId",
                table: "Sessions",
                column: "RoomId",
                filter: "\"RoomId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_TrainerErecno",
                table: "Sessions",
                column: "TrainerErecno",
                filter: "\"TrainerErecno\" IS NOT NULL");

            migrationBuilder.AddForeignKey(
                name: "FK_Sessions_CourseModules_Connection_ModuleId",
                table: "Sessions",
                columns: new[] { "Connection", "ModuleId" },
                principalTable: "CourseModules",
                principalColumns: new[] { "Connection", "Id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Sessions_GradeCategories_Connection_GradeCategoryId",
                table: "Sessions",
                columns: new[] { "Connection", "GradeCategoryId" },
                principalTable: "GradeCategories",
                principalColumns: new[] { "Connection", "Id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Sessions_Rooms_Connection_RoomId",
                table: "Sessions",
                columns: new[] { "Connection", "RoomId" },
                principalTable: "Rooms",
                principalColumns: new[] { "Connection", "Id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Sessions_Trainers_Connection_TrainerErecno",
                table: "Sessions",
                columns: new[] { "Connection", "TrainerErecno" },
                principalTable: "Trainers",
                principalColumns: new[] { "Connection", "Erecno" },
                onDelete: ReferentialAction.Restrict);
        }
    }
}
