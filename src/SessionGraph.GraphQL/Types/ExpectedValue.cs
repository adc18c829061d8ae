namespace SessionGraph.GraphQL.Types;

/// <summary>What an error says would have been right in the place of a value that is not.</summary>
public static class ExpectedValue
{
    // A list that nobody reads helps nobody.
    private const int MaxNames = 32;

    /// <summary>What a value of the type looks like; null where the type's name says it.</summary>
    public static string? Of(IType type) => type.NamedType() switch
    {
        ScalarType scalar => scalar.ValueDescription,
        EnumType { Values.Count: <= MaxNames } enumeration => $"one of {string.Join(", ", enumeration.Values.Select(value => value.Name))}",
        _ => null,
    };
}
