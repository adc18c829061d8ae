namespace SessionGraph.GraphQL.Types;

/// <summary>What a schema has beside its types.</summary>
public sealed class SchemaOptions
{
    /// <summary>Whether clients may have fragments delivered later, with <c>@defer</c>.</summary>
    public bool EnableDefer { get; set; }

    /// <summary>Whether clients may have the items of lists delivered later, with <c>@stream</c>.</summary>
    public bool EnableStream { get; set; }
}
