using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SessionGraph.Providers.ThreeSixtyLearning.Migrations;

/// <summary>Moves the records of version 0.1 to the provider's own connection.</summary>
[DbContext(typeof(ThreeSixtyLearningMigrationsContext))]
[Migration("20261130160000_ThreeSixtyLearningConnection")]
internal sealed class ThreeSixtyLearningConnection : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
        => LegacyConnection.MoveTo(
            migrationBuilder,
            ThreeSixtyLearningProvider.Id,
            "360learning",
            "LearningPaths",
            "Groups",
            "Users",
            "PathSessionInstructors");
}
