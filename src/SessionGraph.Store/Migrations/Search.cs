using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SessionGraph.Store.Migrations;

/// <summary>
/// Empty since <see cref="SessionSearchIndex"/> creates the search index after the migrations. Stores that have this migration keep it.
/// </summary>
[DbContext(typeof(SessionGraphContext))]
[Migration("20261128010000_Search")]
internal sealed class Search : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        // Migrations do not create the search index.
    }
}
