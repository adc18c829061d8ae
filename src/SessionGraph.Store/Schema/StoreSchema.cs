using System.Text.RegularExpressions;
using SessionGraph.Store.Sqlite;

namespace SessionGraph.Store;

/// <summary>
/// The expected schema of a fully migrated store: the tables and indexes of the store and the registered providers.
/// <c>Migrations/Schema.sql</c> of the store and of each provider has the result of their migrations; a test keeps these files up to date.
/// The search index is not part of the migrations.
/// </summary>
/// <param name="providers">The registered providers.</param>
public sealed partial class StoreSchema(IEnumerable<StoreProvider> providers)
{
    // The resource name, after the namespace of the store or the provider.
    private const string Resource = "Migrations.Schema.sql";

    private const string Sessions = "CREATE TABLE \"Sessions\"";
    private const string SessionsAddition = "ALTER TABLE \"Sessions\" ADD ";

    // SQLite creates the internal tables of the search index itself.
    private const string Statements = $"""
        SELECT sql FROM sqlite_master
        WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\_%' ESCAPE '\' AND name NOT LIKE '\_\_EFMigrations%' ESCAPE '\'
            AND name NOT LIKE '{SessionSearch.TableName}\_%' ESCAPE '\'
        ORDER BY CASE type WHEN 'table' THEN 1 WHEN 'view' THEN 2 WHEN 'index' THEN 3 ELSE 4 END, name
        """;

    /// <summary>The statements that create a database's schema, in an order that does not depend on its history.</summary>
    internal static List<string> Read(DatabaseFile database) => database.Query(Statements).ConvertAll(statement => statement.ReplaceLineEndings("\n"));

    /// <summary>What the database's schema lacks; it may have more. Only reads the schema, no rows.</summary>
    internal IReadOnlyList<string> FindDifferences(DatabaseFile database)
    {
        var statements = Read(database);
        var expected = ReadExpected();
        if (HasAll(statements, expected))
            return [];
        var actual = Describe(statements);
        return
        [
            .. Describe(expected)
                .Where(part => !actual.TryGetValue(part.Key, out var definition) || definition != part.Value)
                .Select(part => actual.TryGetValue(part.Key, out var found)
                    ? $"{part.Key} has the definition '{found}' instead of '{part.Value}'"
                    : $"{part.Key} is missing"),
        ];
    }

    /// <summary>The script of the statements that one schema has and another lacks: the content of a <c>Schema.sql</c>.</summary>
    internal static string Write(IReadOnlyList<string> statements, IReadOnlyList<string> other)
    {
        var parts = Describe(other);
        return string.Concat(statements.Except(other).SelectMany(statement => Table().Match(statement) is { Success: true } table
                && parts.Keys.Any(part => part.StartsWith($"the column {table.Groups["table"].Value}.", StringComparison.Ordinal))
            ? Split(table.Groups["definitions"].Value)
                .Select(definition => $"ALTER TABLE \"{table.Groups["table"].Value}\" ADD {definition}")
                .Where(addition => !parts.ContainsKey(Describe([addition]).Keys.Single()))
            : [statement]).Select(statement => statement + ";\n"));
    }

    /// <summary>
    /// The definition of each part of a schema by name. A table is a set of columns and constraints: their order depends on the order of
    /// the migrations and has no meaning.
    /// </summary>
    internal static Dictionary<string, string> Describe(IEnumerable<string> statements)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var statement in statements)
        {
            if (Table().Match(statement) is { Success: true } table)
            {
                foreach (var definition in Split(table.Groups["definitions"].Value))
                {
                    var (name, rest) = Name().Match(definition) is { Success: true } named
                        ? (named.Groups["name"].Value, definition[named.Length..])
                        : (definition, "");
                    parts[$"the {(definition[0] is 'C' ? "constraint" : "column")} {table.Groups["table"].Value}.{name}"] = Normalise(rest);
                }
            }
            else if (Other().Match(statement) is { Success: true } other)
            {
                parts[$"the {other.Groups["type"].Value.ToLowerInvariant()} {other.Groups["name"].Value}"] = Normalise(statement);
            }
        }

        return parts;
    }

    // Most stores have each statement word for word. Only the text of the sessions' table depends on the order of the migrations.
    private static bool HasAll(List<string> statements, List<string> expected)
    {
        var actual = new HashSet<string>(statements);
        var sessions = statements.Find(statement => statement.StartsWith(Sessions, StringComparison.Ordinal)) ?? "";
        foreach (var statement in expected)
        {
            var isThere = actual.Contains(statement)
                || (statement.StartsWith(SessionsAddition, StringComparison.Ordinal) && Has(sessions, statement[SessionsAddition.Length..]))
                || (statement.StartsWith(Sessions, StringComparison.Ordinal) && Split(statement[(Sessions.Length + 2)..^1]).All(part => Has(sessions, part)));
            if (!isThere)
                return false;
        }

        return true;
    }

    private static bool Has(string table, string definition)
    {
        var start = table.IndexOf(definition, StringComparison.Ordinal);
        return start >= 0 && table[start + definition.Length] is ',' or ')' or '\n';
    }

    private List<string> ReadExpected()
    {
        var statements = ReadScript(typeof(StoreSchema));
        foreach (var provider in providers)
            statements.AddRange(ReadScript(provider.GetType()));
        return statements;
    }

    private static List<string> ReadScript(Type owner)
    {
        var resource = $"{owner.Namespace}.{Resource}";
        using var stream = owner.Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{owner.Assembly.GetName().Name} has no embedded resource {resource}.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split(";\n", StringSplitOptions.RemoveEmptyEntries)];
    }

    // Splits at commas outside parentheses and quotes.
    private static IEnumerable<string> Split(string definitions)
    {
        var (start, depth, quote) = (0, 0, '\0');
        for (var i = 0; i < definitions.Length; i++)
        {
            var character = definitions[i];
            if (quote is not '\0')
            {
                if (character == quote)
                    quote = '\0';
            }
            else if (character is '"' or '\'')
            {
                quote = character;
            }
            else if (character is '(' or ')')
            {
                depth += character is '(' ? 1 : -1;
            }
            else if (character is ',' && depth is 0)
            {
                if (definitions[start..i].Trim() is { Length: > 0 } definition)
                    yield return definition;
                start = i + 1;
            }
        }

        if (definitions[start..].Trim() is { Length: > 0 } last)
            yield return last;
    }

    private static string Normalise(string sql) => WhiteSpace().Replace(sql, " ").Trim();

    [GeneratedRegex("""^(CREATE TABLE ["']?(?<table>\w+)["']?\s*\((?<definitions>.*)\)|ALTER TABLE "(?<table>\w+)" ADD (?<definitions>.*))""", RegexOptions.Singleline)]
    private static partial Regex Table();

    [GeneratedRegex("""^(CONSTRAINT )?"(?<name>\w+)" """)]
    private static partial Regex Name();

    [GeneratedRegex("""^CREATE (UNIQUE |VIRTUAL )?(?<type>INDEX|TABLE|TRIGGER|VIEW) "?(?<name>\w+)"?""")]
    private static partial Regex Other();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
