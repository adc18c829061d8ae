namespace SessionGraph.Gateway.Limits;

/// <summary>How requests are answered: the configuration section <c>GraphQL</c>. The same holds in every environment.</summary>
public sealed class RequestOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string SectionName = "GraphQL";

    /// <summary>Whether clients may ask for the schema by introspection (<c>GraphQL:EnableIntrospection</c>); the IDE needs it.</summary>
    public bool EnableIntrospection { get; set; } = true;

    /// <summary>How long a request may take (<c>GraphQL:ExecutionTimeout</c>): from a second to ten minutes.</summary>
    public TimeSpan ExecutionTimeout { get; set; } = TimeSpan.FromSeconds(30);
}
