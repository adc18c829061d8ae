using Microsoft.EntityFrameworkCore.Migrations;

namespace SessionGraph.Store.Migrations;

internal sealed partial class Initial
{
    private static readonly string[] s_sessionLinks =
    [
        "AcademicSessionId", "GradeCategoryId", "ModuleId", "OrgSourcedId", "ParentId", "PathId", "PersonId", "RoomId",
        "SessionOwnerGroup", "TrainerErecno",
    ];

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
                Type = table.Column<string>("TEXT", nullable: true),
                StartDate = table.Column<DateOnly>("TEXT", nullable: true),
                EndDate = table.Column<DateOnly>("TEXT", nullable: true),
                SchoolYear = table.Column<string>("TEXT", nullable: true),
                OrgSourcedId = table.Column<string>("TEXT", nullable: true),
                ParentId = table.Column<long>("INTEGER", nullable: true),
                Metadata = table.Column<string>("TEXT", nullable: true),
                DateLastModified = table.Column<string>("TEXT", nullable: true),
                ModuleId = table.Column<string>("TEXT", nullable: true),
                TrainerErecno = table.Column<string>("TEXT", nullable: true),
                CourseSessionType = table.Column<int>("INTEGER", nullable: true),
                Date = table.Column<DateOnly>("TEXT", nullable: true),
                StartTime = table.Column<TimeOnly>("TEXT", nullable: true),
                EndTime = table.Column<TimeOnly>("TEXT", nullable: true),
                Description = table.Column<string>("TEXT", nullable: true),
                RoomId = table.Column<string>("TEXT", nullable: true),
                LockUntil = table.Column<DateOnly>("TEXT", nullable: true),
                GradeCategoryId = table.Column<string>("TEXT", nullable: true),
                TotalLearnersCount = table.Column<int>("INTEGER", nullable: true),
                PresentLearnersCount = table.Column<int>("INTEGER", nullable: true),
                Resources = table.Column<string>("TEXT", nullable: true),
                PathId = table.Column<string>("TEXT", nullable: true),
                SessionOwnerGroup = table.Column<string>("TEXT", nullable: true),
                SessionAdditionalInformation = table.Column<string>("TEXT", nullable: true),
                PersonId = table.Column<int>("INTEGER", nullable: true),
                Score = table.Column<double>("REAL", nullable: true),
                ExpiresAt = table.Column<string>("TEXT", nullable: true),
                SetupSessionType = table.Column<int>("INTEGER", nullable: true),
                AcademicSessionId = table.Column<string>("TEXT", nullable: true),
                ExamSessionId = table.Column<string>("TEXT", nullable: true),
                CurrentStep = table.Column<int>("INTEGER", nullable: true),
                CreatedBy = table.Column<string>("TEXT", nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Sessions", row => row.Id);
                table.ForeignKey(
                    "FK_Sessions_CourseModules_Connection_ModuleId",
                    row => new { row.Connection, row.ModuleId },
                    "CourseModules",
                    ["Connection", "Id"],
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    "FK_Sessions_GradeCategories_Connection_GradeCategoryId",
                    row => new { row.Connection, row.GradeCategoryId },
                    "GradeCategories",
                    ["Connection", "Id"],
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    "FK_Sessions_Groups_Connection_SessionOwnerGroup",
                    row => new { row.Connection, row.SessionOwnerGroup },
                    "Groups",
                    ["Connection", "Id"],
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    "FK_Sessions_LearningPaths_Connection_PathId",
                    row => new { row.Connection, row.PathId },
                    "LearningPaths",
                    ["Connection", "Id"],
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    "FK_Sessions_Organisations_Connection_OrgSourcedId",
                    row => new { row.Connection, row.OrgSourcedId },
                    "Organisations",
                    ["Connection", "SourcedId"],
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    "FK_Sessions_People_Connection_PersonId",
                    row => new { row.Connection, row.PersonId },
                    "People",
                    ["Connection", "Id"],
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    "FK_Sessions_Rooms_Connection_RoomId",
                    row => new { row.Connection, row.RoomId },
                    "Rooms",
                    ["Connection", "Id"],
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    "FK_Sessions_Sessions_ParentId",
                    row => row.ParentId,
                    "Sessions",
                    "Id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    "FK_Sessions_Trainers_Connection_TrainerErecno",
                    row => new { row.Connection, row.TrainerErecno },
                    "Trainers",
                    ["Connection", "Erecno"],
                    onDelete: ReferentialAction.Restrict);
            });

    private static void CreatePathSessionInstructors(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "PathSessionInstructors",
            table => new
            {
                SessionId = table.Column<long>("INTEGER"),
                UserId = table.Column<string>("TEXT"),
                Connection = table.Column<string>("TEXT"),
                Position = table.Column<int>("INTEGER"),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_PathSessionInstructors", row => new { row.SessionId, row.UserId });
                table.ForeignKey(
                    "FK_PathSessionInstructors_Sessions_SessionId",
                    row => row.SessionId,
                    "Sessions",
                    "Id",
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    "FK_PathSessionInstructors_Users_Connection_UserId",
                    row => new { row.Connection, row.UserId },
                    "Users",
                    ["Connection", "Id"],
                    onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("IX_PathSessionInstructors_UserId", "PathSessionInstructors", "UserId");
    }

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

        foreach (var column in s_sessionLinks)
            migrationBuilder.CreateIndex($"IX_Sessions_{column}", "Sessions", column, filter: $"\"{column}\" IS NOT NULL");
    }
}
