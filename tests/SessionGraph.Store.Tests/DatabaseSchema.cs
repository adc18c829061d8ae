using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Store.Tests;

/// <summary>
/// What SQLite itself says about a database's tables: the words of the create text, and a line for each column, foreign key and index, in an
/// order that does not depend on when they were added.
/// </summary>
internal static class DatabaseSchema
{
    public static async Task<SortedDictionary<string, List<string>>> ReadAsync(StoreFixture store)
    {
        await using var context = store.CreateContext();
        var tables = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var name in await QueryAsync(
            context,
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '__EFMigrations%'"))
        {
            tables[name] =
            [
                .. (await QueryAsync(context, $"SELECT sql FROM sqlite_master WHERE type = 'table' AND name = '{name}'"))
                    .SelectMany(text => text.Split([' ', '\n', ','], StringSplitOptions.RemoveEmptyEntries)).Order(StringComparer.Ordinal),
                .. await QueryAsync(context, $"SELECT name, type, \"notnull\", dflt_value, pk FROM pragma_table_info('{name}') ORDER BY name"),
                .. await QueryAsync(
                    context,
                    $"""
                    SELECT "table", "from", "to", seq, on_update, on_delete, match
                    FROM pragma_foreign_key_list('{name}') ORDER BY "table", "from"
                    """),
                .. await QueryAsync(
                    context,
                    $"SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = '{name}' ORDER BY name"),
                .. await QueryAsync(
                    context,
                    $"""
                    SELECT list.name, list."unique", list.origin, list.partial, columns.seqno, columns.name, columns."desc", columns.coll
                    FROM pragma_index_list('{name}') AS list, pragma_index_xinfo(list.name) AS columns
                    ORDER BY list.name, columns.seqno
                    """),
            ];
        }

        return tables;
    }

    public static async Task<List<string>> QueryAsync(SessionGraphContext context, string sql)
    {
        var connection = context.Database.GetDbConnection();
        await context.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are the ones above.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows.Add(string.Join(" | ", values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture))));
        }

        return rows;
    }
}
