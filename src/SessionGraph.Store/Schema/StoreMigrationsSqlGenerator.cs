using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace SessionGraph.Store;

/// <summary>
/// Changes a table in place where EF Core would copy it: a copy loses the triggers, the indexes on expressions, and the columns of the
/// providers that are not in the migration's model. What SQLite cannot do in place fails, because all migrations are one transaction.
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

    // A constraint that all rows meet is a change of the text alone: https://www.sqlite.org/lang_altertable.html#otheralter.
    private IEnumerable<MigrationOperation> AddForeignKey(AddForeignKeyOperation add) =>
    [
        Sql("PRAGMA writable_schema = ON;"),
        Sql(
            $"UPDATE sqlite_master SET sql = rtrim(substr(sql, 1, length(sql) - 1), char(10)) || {Literal($",\n    {Constraint(add)}\n)")} "
            + $"WHERE type = 'table' AND name = {Literal(add.Table)};"),
        Sql("PRAGMA writable_schema = RESET;"),
    ];

    // Without figures SQLite's planner guesses that a link selects many sessions. These are fixed, for a million sessions
    // (https://www.sqlite.org/lang_analyze.html). The first statement makes their table, the last has this connection read them.
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
