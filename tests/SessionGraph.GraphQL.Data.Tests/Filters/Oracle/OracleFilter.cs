namespace SessionGraph.GraphQL.Data.Tests.Filters.Oracle;

/// <summary>A filter with what it is to mean: its input as a GraphQL literal, and plain code that says what it holds for.</summary>
/// <param name="Literal">The input object.</param>
/// <param name="Holds">Whether it holds for an object; null where it asks for nothing.</param>
public sealed record OracleFilter(string Literal, Func<object, bool>? Holds)
{
    /// <summary>Fields beside each other: all of them.</summary>
    public static OracleFilter Object(IReadOnlyList<(string Name, OracleFilter Filter)> fields) => new(
        $"{{ {string.Join(", ", fields.Select(field => $"{field.Name}: {field.Filter.Literal}"))} }}",
        All(fields.Select(field => field.Filter)));

    public static OracleFilter And(IReadOnlyList<OracleFilter> filters) => new(List(filters), All(filters));

    public static OracleFilter Or(IReadOnlyList<OracleFilter> filters)
    {
        if (filters.Count is 0)
            return new("[]", _ => false);

        var asking = Asking(filters);
        return new(List(filters), asking.Count is 0 ? null : value => asking.Exists(holds => holds(value)));
    }

    public static OracleFilter Not(OracleFilter filter)
        => new(filter.Literal, filter.Holds is { } holds ? value => !holds(value) : null);

    /// <summary>The filter on what <paramref name="select"/> makes of an object; it holds for none where that is null.</summary>
    public OracleFilter On(Func<object, object?> select)
        => new(Literal, Holds is { } holds ? value => select(value) is { } selected && holds(selected) : null);

    private static Func<object, bool>? All(IEnumerable<OracleFilter> filters)
    {
        var asking = Asking(filters);
        return asking.Count is 0 ? null : value => asking.TrueForAll(holds => holds(value));
    }

    private static List<Func<object, bool>> Asking(IEnumerable<OracleFilter> filters)
        => [.. filters.Select(filter => filter.Holds).OfType<Func<object, bool>>()];

    private static string List(IReadOnlyList<OracleFilter> filters) => $"[{string.Join(", ", filters.Select(filter => filter.Literal))}]";
}
