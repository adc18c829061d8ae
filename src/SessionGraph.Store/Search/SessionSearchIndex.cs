using System.Text;
using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Store;

/// <summary>
/// The full-text index of the sessions, and the triggers that keep it in sync: every write, from any program, updates the index in the same
/// transaction. The registered providers define its content; a store with a different index gets a new one. The EF Core model does not
/// contain the index.
/// </summary>
public sealed class SessionSearchIndex
{
    private const string Columns = "\"Title\", \"People\", \"Places\", \"Courses\", \"Description\"";

    private const string Table =
        $"CREATE VIRTUAL TABLE \"{SessionSearch.TableName}\" USING fts5({Columns}, tokenize = 'unicode61 remove_diacritics 2')";

    // In each rank, a word in the title weighs ten times a word in the description.
    private const string Weights =
        $"INSERT INTO \"{SessionSearch.TableName}\" (\"{SessionSearch.TableName}\", rank) VALUES ('rank', 'bm25(10.0, 5.0, 3.0, 3.0, 1.0)')";

    private const string TriggersOf = @"type = 'trigger' AND name LIKE 'TR\_%\_Search' ESCAPE '\'";

    /// <summary>Creates the index definition of the registered providers.</summary>
    public SessionSearchIndex(IEnumerable<StoreProvider> providers)
    {
        StoreProvider[] ordered = [.. providers.OrderBy(provider => (int)provider.Number)];
        var builders = Array.ConvertAll(ordered, BuilderOf);
        Statements = [Table, View(ordered, builders), .. Triggers(builders)];
    }

    /// <summary>The columns beside the title, in the order of <see cref="SearchColumn"/>.</summary>
    internal static IReadOnlyList<string> TextColumns { get; } = ["People", "Places", "Courses", "Description"];

    /// <summary>The statements that create the table, the view and the triggers, in the form in which SQLite keeps them.</summary>
    internal IReadOnlyList<string> Statements { get; }

    /// <summary>The query for the index statements of a database.</summary>
    internal static string Created { get; } =
        $"SELECT sql AS \"Value\" FROM sqlite_master WHERE name IN ('{SessionSearch.TableName}', 'SessionTexts') OR {TriggersOf}";

    /// <summary>Whether these statements of a database are the current index.</summary>
    internal bool IsCurrent(IEnumerable<string> created) => Statements.ToHashSet().SetEquals(created);

    /// <summary>Drops the existing index, then creates and fills it.</summary>
    internal async Task CreateAsync(SessionGraphContext context, CancellationToken cancellationToken)
    {
        await DropTriggersAsync(context, cancellationToken);
        string[] statements =
        [
            "DROP VIEW IF EXISTS \"SessionTexts\"",
            $"DROP TABLE IF EXISTS \"{SessionSearch.TableName}\"",
            .. Statements,
            Weights,
            Insert("1"),
        ];
        // Braces in a provider's SQL are not format items.
        foreach (var statement in statements)
        {
            await context.Database.ExecuteSqlRawAsync(
                statement.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), cancellationToken);
        }
    }

    /// <summary>Drops the triggers of the index.</summary>
    internal static async Task DropTriggersAsync(SessionGraphContext context, CancellationToken cancellationToken)
    {
        var statements = await context.Database
            .SqlQueryRaw<string>($"SELECT 'DROP TRIGGER \"' || name || '\"' AS Value FROM sqlite_master WHERE {TriggersOf}")
            .ToListAsync(cancellationToken);
        foreach (var statement in statements)
            await context.Database.ExecuteSqlRawAsync(statement, cancellationToken);
    }

    private static SearchIndexBuilder BuilderOf(StoreProvider provider)
    {
        var builder = new SearchIndexBuilder();
        provider.ConfigureSearch(builder);
        return builder;
    }

    // A view, so that the triggers share one definition.
    private static string View(StoreProvider[] providers, SearchIndexBuilder[] builders)
    {
        var view = new StringBuilder("CREATE VIEW \"SessionTexts\" AS\nSELECT\n    s.\"Id\",\n    s.\"Title\"");
        for (var column = 0; column < TextColumns.Count; column++)
        {
            var cases = new StringBuilder();
            for (var i = 0; i < providers.Length; i++)
            {
                if (builders[i].Find((SearchColumn)column) is { } sql)
                    cases.Append("\n        WHEN ").Append((int)providers[i].Number).Append(" THEN ").Append(sql);
            }

            view.Append(",\n    ");
            _ = cases.Length == 0 ? view.Append("NULL") : view.Append("CASE s.\"Provider\"").Append(cases).Append("\n    END");
            view.Append(" AS \"").Append(TextColumns[column]).Append('"');
        }

        return view.Append("\nFROM \"Sessions\" AS s").ToString();
    }

    private static List<string> Triggers(SearchIndexBuilder[] builders)
    {
        var columns = builders.SelectMany(provider => provider.SessionColumns).Prepend("Title").Prepend("Connection").Distinct();
        List<string> triggers =
        [
            Trigger("Sessions", "Insert", "INSERT", Insert("\"Id\" = new.\"Id\"")),
            Trigger("Sessions", "Update", $"UPDATE OF {SearchTrigger.List(columns)}", Renew("SELECT new.\"Id\"")),
            Trigger("Sessions", "Delete", "DELETE", Delete("rowid = old.\"Id\"")),
        ];
        foreach (var trigger in builders.SelectMany(provider => provider.Triggers))
            triggers.Add(Trigger(trigger.Table, trigger.Kind, trigger.Event, Renew(trigger.Sessions)));
        return triggers;
    }

    private static string Trigger(string table, string kind, string change, string action)
        => $"CREATE TRIGGER \"TR_{table}_{kind}_Search\" AFTER {change} ON \"{table}\" BEGIN {action} END";

    private static string Renew(string sessions) => Delete($"rowid IN ({sessions})") + " " + Insert($"\"Id\" IN ({sessions})");

    private static string Insert(string condition)
        => $"INSERT INTO \"{SessionSearch.TableName}\" (rowid, {Columns}) SELECT \"Id\", {Columns} FROM \"SessionTexts\" WHERE {condition};";

    private static string Delete(string condition) => $"DELETE FROM \"{SessionSearch.TableName}\" WHERE {condition};";
}
