namespace SessionGraph.GraphQL.Types;

/// <summary>Describes valid values, for error messages.</summary>
public static class ExpectedValue
{
    // Longer lists do not help the reader.
    private const int MaxNames = 32;

    /// <summary>The form of the type's values; null if the type's name says it.</summary>
    public static string? Of(IType type) => type.NamedType() switch
    {
        ScalarType scalar => scalar.ValueDescription,
        EnumType { Values.Count: <= MaxNames } enumeration => $"one of {string.Join(", ", enumeration.Values.Select(value => value.Name))}",
        _ => null,
    };
}
