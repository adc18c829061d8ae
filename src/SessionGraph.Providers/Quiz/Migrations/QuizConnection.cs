using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SessionGraph.Providers.Quiz.Migrations;

/// <summary>Moves the records of version 0.1 to the provider's own connection.</summary>
[DbContext(typeof(QuizMigrationsContext))]
[Migration("20261130160000_QuizConnection")]
internal sealed class QuizConnection : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
        => LegacyConnection.MoveTo(migrationBuilder, QuizProvider.Id, "quiz", "People");
}
