namespace SessionGraph.GraphQL.Types;

/// <summary>The options of a schema.</summary>
public sealed class SchemaOptions
{
    /// <summary>Whether clients may use <c>@defer</c> to have fragments delivered later.</summary>
    public bool EnableDefer { get; set; }

    /// <summary>Whether clients may use <c>@stream</c> to have list items delivered later.</summary>
    public bool EnableStream { get; set; }
}
