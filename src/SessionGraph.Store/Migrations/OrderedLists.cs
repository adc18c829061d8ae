using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SessionGraph.Store.Migrations;

/// <summary>
/// Indexes for the newest sessions of a status, and for sorting by <see cref="Session.StartsAt"/> with the null values first or last.
/// Queries use exactly these expressions, so a page deep in the list is one index range. The model cannot define an index on an expression.
/// </summary>
[DbContext(typeof(SessionGraphContext))]
[Migration("20261128000000_OrderedLists")]
internal sealed class OrderedLists : Migration
{
    private const string StartsAtNullsGreatest = "COALESCE(\"StartsAt\", '9999-12-31T23:59:59.999Z')";
    private const string StartsAtNullsLeast = "COALESCE(\"StartsAt\", '0001-01-01T00:00:00.000Z')";

    // As in the first schema: the number of rows per value of each prefix of the index's columns.
    private static readonly (string Index, string Columns, string Statistics)[] s_indexes =
    [
        ("IX_Sessions_StartsAtNullsGreatest", StartsAtNullsGreatest, "1000000 2"),
        ("IX_Sessions_StartsAtNullsLeast", StartsAtNullsLeast, "1000000 2"),
        ("IX_Sessions_Provider_StartsAtNullsGreatest", $"\"Provider\", {StartsAtNullsGreatest}", "1000000 200000 2"),
        ("IX_Sessions_Provider_StartsAtNullsLeast", $"\"Provider\", {StartsAtNullsLeast}", "1000000 200000 2"),
        ("IX_Sessions_Status_CreatedAt", "\"Status\", \"CreatedAt\"", "1000000 150000 2"),
        ("IX_Sessions_Provider_Status_CreatedAt", "\"Provider\", \"Status\", \"CreatedAt\"", "1000000 200000 40000 2"),
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var (index, columns, statistics) in s_indexes)
        {
            migrationBuilder.Sql($"CREATE INDEX \"{index}\" ON \"Sessions\" ({columns});");
            migrationBuilder.Sql($"INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('Sessions', '{index}', '{statistics}');");
        }

        migrationBuilder.Sql("ANALYZE sqlite_master;");
    }
}
