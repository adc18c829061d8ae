using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace SessionGraph.Store;

/// <summary>
/// Changes tables in place where EF Core would rebuild them. A rebuild would lose the triggers, the indexes on expressions, and the columns
/// of providers that are not in the migration's model. A change that SQLite cannot make in place fails and rolls back all migrations.
/// </summary>
internal sealed class StoreMigrationsSqlGenerator(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    public override IReadOnlyList<MigrationCommand> Generate(
        IReadOnlyList<MigrationOperation> operations, IModel? model = null, MigrationsSqlGenerationOptions options = default)
        => base.Generate([.. operations.SelectMany(InPlace)], model, options);

    private IEnumerable<MigrationOperation> InPlace(MigrationOperation operation) => operation switch
    {
        DropColumnOperation drop => [Sql($"ALTER TABLE {Name(drop.Table)} DROP COLUMN {Name(drop.Name)};")],
        AddForeignKeyOperation add => AddForeignKey(add),
        CreateIndexOperation { Table: "Sessions", Filter: not null } create => [create, .. LinkStatistics(create)],
        _ => [operation],
    };

    // A constraint that all rows already meet only changes the schema text: https://www.sqlite.org/lang_altertable.html#otheralter.
    private IEnumerable<MigrationOperation> AddForeignKey(AddForeignKeyOperation add) =>
    [
        Sql("PRAGMA writable_schema = ON;"),
        Sql(
            $"UPDATE sqlite_master SET sql = rtrim(substr(sql, 1, length(sql) - 1), char(10)) || {Literal($",\n    {Constraint(add)}\n)")} "
            + $"WHERE type = 'table' AND name = {Literal(add.Table)};"),
        Sql("PRAGMA writable_schema = RESET;"),
    ];

    // Without statistics, SQLite's planner assumes that a link selects many sessions. The fixed figures assume a million sessions
    // (https://www.sqlite.org/lang_analyze.html). The first statement creates the statistics table; the last one makes this connection
    // reload it.
    private static IEnumerable<MigrationOperation> LinkStatistics(CreateIndexOperation create) =>
    [
        Sql("ANALYZE sqlite_master;"),
        Sql($"INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('Sessions', {Literal(create.Name)}, '1000000 10');"),
        Sql("ANALYZE sqlite_master;"),
    ];

    private string Constraint(AddForeignKeyOperation add)
    {
        var builder = new MigrationCommandListBuilder(Dependencies);
        ForeignKeyConstraint(add, null, builder);
        builder.EndCommand();
        return builder.GetCommandList()[0].CommandText.Trim();
    }

    private string Name(string name) => Dependencies.SqlGenerationHelper.DelimitIdentifier(name);

    private static SqlOperation Sql(string sql) => new() { Sql = sql };

    private static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
