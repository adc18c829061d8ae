using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SessionGraph.Store.Migrations;

/// <summary>
/// Indexes for the newest sessions of a status, and for orders by <see cref="Session.StartsAt"/> that put the sessions without one
/// last, which SQLite takes for the least of all. Such an order is by this expression, word for word; the model cannot have an index
/// on an expression.
/// </summary>
[DbContext(typeof(SessionGraphContext))]
[Migration("20261128000000_OrderedLists")]
internal sealed class OrderedLists : Migration
{
    private const string StartsAt = "COALESCE(\"StartsAt\", '9999-12-31T23:59:59.999Z')";

    // As in the first schema, how many rows share one value of each leading set of the index's columns.
    private static readonly (string Index, string Columns, string Statistics)[] s_indexes =
    [
        ("IX_Sessions_StartsAtNullsLast", StartsAt, "1000000 2"),
        ("IX_Sessions_Provider_StartsAtNullsLast", $"\"Provider\", {StartsAt}", "1000000 200000 2"),
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

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var (index, _, _) in s_indexes)
            migrationBuilder.DropIndex(index, "Sessions");
    }
}
