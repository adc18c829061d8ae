namespace SessionGraph.Gateway.Limits;

/// <summary>
/// Options of request execution: the configuration section <c>GraphQL</c>. The defaults are the same in every environment.
/// </summary>
public sealed class RequestOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string SectionName = "GraphQL";

    /// <summary>
    /// Whether clients may read the schema (<c>GraphQL:EnableIntrospection</c>): by introspection, as the IDE does, and as a document.
    /// </summary>
    public bool EnableIntrospection { get; set; } = true;

    /// <summary>How long a request may take (<c>GraphQL:ExecutionTimeout</c>): from a second to ten minutes.</summary>
    public TimeSpan ExecutionTimeout { get; set; } = TimeSpan.FromSeconds(30);
}
