using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SessionGraph.Providers;

/// <summary>
/// Reads what an entry of the audit changed: the values before from the entry, and the values after from the entry or, for a session, from
/// the change log.
/// </summary>
public sealed class AuditChangeReader
{
    // They change with every change, or are fields of the entry.
    private static readonly string[] s_omitted = [nameof(Session.Id), nameof(Session.Version), nameof(Session.UpdatedAt)];

    private readonly Dictionary<string, Dictionary<string, Type>> _enumerations;

    /// <summary>Reads the enumerations of the model.</summary>
    public AuditChangeReader(IDbContextFactory<SessionGraphContext> contexts)
    {
        using var context = contexts.CreateDbContext();
        _enumerations = context.Model.GetEntityTypes().ToDictionary(type => type.ClrType.Name, EnumerationsOf);
    }

    /// <summary>The changed fields, in the order of their names.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="state">The state of the session in the change log; null when there is none.</param>
    public IReadOnlyList<AuditChange> Read(AuditEntry entry, string? state)
    {
        if (entry.Type is null)
            return [];

        var (before, after) = (Members(entry.Before), Members(entry.After ?? state));
        // A removed session has its last state in the change log. The entry has its id and what differs.
        if (entry.ChangeSequence is not null && before.ContainsKey(nameof(Session.Id)))
        {
            foreach (var (name, value) in after)
                before.TryAdd(name, value);
            after.Clear();
        }

        var fields = entry.Kind is AuditKind.Created || before.Count == 0 ? after.Keys.Union(before.Keys) : before.Keys;
        return
        [
            .. fields.Except(s_omitted).Order(StringComparer.Ordinal).Select(field => new AuditChange(
                char.ToLowerInvariant(field[0]) + field[1..],
                ValueOf(entry.Type, field, before),
                ValueOf(entry.Type, field, after))),
        ];
    }

    private JsonElement? ValueOf(string type, string field, Dictionary<string, JsonElement> values)
    {
        if (!values.TryGetValue(field, out var value) || value.ValueKind is JsonValueKind.Null)
            return null;

        return value.ValueKind is JsonValueKind.Number
            && _enumerations.GetValueOrDefault(type)?.GetValueOrDefault(field) is { } enumeration
            && Enum.GetName(enumeration, Convert.ChangeType(value.GetInt64(), Enum.GetUnderlyingType(enumeration), null)) is { } name
                ? JsonSerializer.SerializeToElement(NameOf(name))
                : value;
    }

    // The names of an enumeration in the graph: NotStarted is NOT_STARTED.
    private static string NameOf(string name)
        => string.Concat(name.Select((character, index) => index > 0 && char.IsUpper(character) ? $"_{character}" : char.ToUpperInvariant(character).ToString()));

    private static Dictionary<string, JsonElement> Members(string? json)
        => json is null ? [] : JsonElement.Parse(json).EnumerateObject().ToDictionary(member => member.Name, member => member.Value);

    private static Dictionary<string, Type> EnumerationsOf(IEntityType type) => type.GetProperties()
        .Select(property => (property.Name, Type: Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType))
        .Where(property => property.Type.IsEnum)
        .ToDictionary(property => property.Name, property => property.Type);
}
