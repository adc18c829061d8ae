using System.Globalization;
using System.Text.Json;
using SessionGraph.GraphQL.Data.Filters;
using SessionGraph.Store;

namespace SessionGraph.GraphQL.Data.Tests.Filters.Oracle;

/// <summary>What the operations on one value are to mean, by plain comparison.</summary>
public static class OracleValue
{
    /// <summary>The operators on values of this type. One that has no meaning here fails the tests that use it.</summary>
    public static IReadOnlyList<string> Operations(Type type)
    {
        var kind = type switch
        {
            _ when type == typeof(string) => FilterValueKinds.Text,
            _ when type == typeof(bool) => FilterValueKinds.Boolean,
            { IsEnum: true } => FilterValueKinds.Enum,
            _ => FilterValueKinds.Comparable,
        };
        return [.. FilterOperators.Of(kind).Select(known => known.Name)];
    }

    /// <summary>Whether the operation holds for the value; <paramref name="operand"/> is a list for <c>in</c>, <c>nin</c> and <c>iin</c>.</summary>
    public static bool Holds(object? value, string operation, object? operand) => operation switch
    {
        "eq" => Equals(value, operand),
        "in" => ((IEnumerable<object?>)operand!).Any(item => Equals(value, item)),
        "gt" => value is not null && Compare(value, operand!) > 0,
        "gte" => value is not null && Compare(value, operand!) >= 0,
        "lt" => value is not null && Compare(value, operand!) < 0,
        "lte" => value is not null && Compare(value, operand!) <= 0,
        "contains" => value is string text && text.Contains((string)operand!, StringComparison.Ordinal),
        "startsWith" => value is string text && text.StartsWith((string)operand!, StringComparison.Ordinal),
        "endsWith" => value is string text && text.EndsWith((string)operand!, StringComparison.Ordinal),
        "iin" => ((IEnumerable<object?>)operand!).Any(item => Equals(Fold(value), Fold(item))),
        ['i', .. var plain] => value is string text && Holds(SessionGraph.Store.CaseFolding.Fold(text), plain, SessionGraph.Store.CaseFolding.Fold((string)operand!)),
        ['n', .. var plain] => !Holds(value, plain, operand),
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, null),
    };

    /// <summary>The value as a GraphQL literal.</summary>
    public static string Literal(object? value) => value switch
    {
        null => "null",
        string or Guid => JsonSerializer.Serialize(value),
        bool truth => truth ? "true" : "false",
        Provider provider => SessionProviders.All.Single(known => known.Number == provider).Name,
        Enum => EnumName(value.ToString()!),
        DateTime instant => $"\"{instant:yyyy-MM-ddTHH:mm:ss.fffZ}\"",
        DateOnly date => $"\"{date:yyyy-MM-dd}\"",
        TimeOnly time => $"\"{time:HH:mm:ss}\"",
        IEnumerable<object?> list => $"[{string.Join(", ", list.Select(Literal))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string? Fold(object? value) => value is string text ? SessionGraph.Store.CaseFolding.Fold(text) : null;

    private static int Compare(object one, object other) => ((IComparable)one).CompareTo(other);

    private static string EnumName(string name) => string
        .Concat(name.Select((character, index) => index > 0 && char.IsUpper(character) ? "_" + character : $"{character}"))
        .ToUpperInvariant();
}
