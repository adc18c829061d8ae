using System.Text.RegularExpressions;
using SessionGraph.Store.Sqlite;

namespace SessionGraph.Store;

/// <summary>
/// What a store with all migrations has: its tables, views, indexes and triggers, as <c>Migrations/Schema.sql</c> has them. A test keeps that
/// file equal to what the migrations make.
/// </summary>
internal static partial class StoreSchema
{
    private const string Resource = "Schema.sql";

    // The search index keeps tables of its own, which SQLite makes with it.
    private const string OfTheMigrations = $"""
        name NOT LIKE 'sqlite\_%' ESCAPE '\' AND name NOT LIKE '\_\_EFMigrations%' ESCAPE '\'
        AND name NOT LIKE '{SessionSearch.TableName}\_%' ESCAPE '\'
        """;

    /// <summary>The statements that make the database's schema, one after the other, in an order that does not depend on its history.</summary>
    public static string Read(DatabaseFile database)
        => string.Concat(database.Query(
            $"""
            SELECT sql FROM sqlite_master WHERE {OfTheMigrations}
            ORDER BY CASE type WHEN 'table' THEN 1 WHEN 'view' THEN 2 WHEN 'index' THEN 3 ELSE 4 END, name
            """).Select(statement => statement.ReplaceLineEndings("\n") + ";\n"));

    /// <summary>What a database lacks of the schema; it may have more. Reads the schema only, and no row.</summary>
    public static IReadOnlyList<string> FindDifferences(DatabaseFile database)
    {
        using var stream = new StreamReader(typeof(StoreSchema).Assembly.GetManifestResourceStream(Resource)!);
        var script = stream.ReadToEnd();
        if (Read(database) == script)
            return [];
        using var model = DatabaseFile.InMemory();
        model.Execute(script);
        var actual = Describe(database);
        return
        [
            .. Describe(model)
                .Where(part => !actual.TryGetValue(part.Key, out var definition) || definition != part.Value)
                .Select(part => actual.TryGetValue(part.Key, out var found)
                    ? $"{part.Key} has the definition '{found}' instead of '{part.Value}'"
                    : $"{part.Key} is missing"),
        ];
    }

    // The definition of each part by its name.
    private static Dictionary<string, string> Describe(DatabaseFile database)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(
            """
            SELECT 'the column ' || t.name || '.' || c.name, c.type || CASE c."notnull" WHEN 1 THEN ' NOT NULL' ELSE '' END || CASE WHEN c.pk > 0 THEN ' KEY ' || c.pk ELSE '' END
            FROM sqlite_master AS t, pragma_table_xinfo(t.name) AS c
            WHERE t.type = 'table' AND c.hidden <> 1 AND
            """);
        Add(
            """
            SELECT 'the foreign key of ' || t.name || ' to ' || k."table" || ' by ' || group_concat(k."from", ', '), k.on_update || ', ' || k.on_delete
            FROM sqlite_master AS t, pragma_foreign_key_list(t.name) AS k
            WHERE t.type = 'table' AND
            """,
            "GROUP BY t.name, k.id");
        Add("SELECT 'the ' || type || ' ' || name, coalesce(sql, '') FROM sqlite_master AS t WHERE type <> 'table' AND");
        return parts;

        void Add(string select, string rest = "")
        {
            var condition = OfTheMigrations.Replace("name ", "t.name ", StringComparison.Ordinal);
            foreach (var (name, definition) in database.Query($"{select} {condition} {rest}", row => (row.GetString(0), row.GetString(1))))
                parts[name] = WhiteSpace().Replace(definition, " ");
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
