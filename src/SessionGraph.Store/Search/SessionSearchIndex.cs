using System.Text;
using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Store;

/// <summary>
/// The index of the sessions' texts, and the triggers that keep it in step: whatever writes, by whatever way, the index changes in the same
/// transaction. It is made of what the registered providers say: a store with another one gets it anew. The model knows of none of it.
/// </summary>
public sealed class SessionSearchIndex
{
    private const string Columns = "\"Title\", \"People\", \"Places\", \"Courses\", \"Description\"";

    private const string Table =
        $"CREATE VIRTUAL TABLE \"{SessionSearch.TableName}\" USING fts5({Columns}, tokenize = 'unicode61 remove_diacritics 2')";

    // A word in the title counts ten times one in the description, in each order of ranks from now on.
    private const string Weights =
        $"INSERT INTO \"{SessionSearch.TableName}\" (\"{SessionSearch.TableName}\", rank) VALUES ('rank', 'bm25(10.0, 5.0, 3.0, 3.0, 1.0)')";

    private const string TriggersOf = @"type = 'trigger' AND name LIKE 'TR\_%\_Search' ESCAPE '\'";

    /// <summary>Composes the index of what the registered providers' sessions are found by.</summary>
    public SessionSearchIndex(IEnumerable<StoreProvider> providers)
    {
        StoreProvider[] ordered = [.. providers.OrderBy(provider => (int)provider.Number)];
        var builders = Array.ConvertAll(ordered, BuilderOf);
        Statements = [Table, View(ordered, builders), .. Triggers(builders)];
    }

    /// <summary>The columns beside the title, in the order of <see cref="SearchColumn"/>.</summary>
    internal static IReadOnlyList<string> TextColumns { get; } = ["People", "Places", "Courses", "Description"];

    /// <summary>The statements that create the table, the view and the triggers, as SQLite keeps them.</summary>
    internal IReadOnlyList<string> Statements { get; }

    /// <summary>The query of the statements of the index that a database has.</summary>
    internal static string Created { get; } =
        $"SELECT sql AS \"Value\" FROM sqlite_master WHERE name IN ('{SessionSearch.TableName}', 'SessionTexts') OR {TriggersOf}";

    /// <summary>Whether a database with these statements has the index.</summary>
    internal bool IsCurrent(IEnumerable<string> created) => Statements.ToHashSet().SetEquals(created);

    /// <summary>Drops what there is of the index, and creates and fills it.</summary>
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
        // Braces in a provider's SQL are no format.
        foreach (var statement in statements)
        {
            await context.Database.ExecuteSqlRawAsync(
                statement.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), cancellationToken);
        }
    }

    /// <summary>Drops what keeps the index in step.</summary>
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

    // A view, so that each trigger says the same.
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
