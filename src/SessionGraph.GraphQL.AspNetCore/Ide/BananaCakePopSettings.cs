using System.Text.Json.Serialization;

namespace SessionGraph.GraphQL.AspNetCore.Ide;

/// <summary>What the page reads from <c>bcp-config.json</c> beside itself.</summary>
/// <param name="UseBrowserUrlAsEndpoint">Whether the page talks to where it came from.</param>
/// <param name="DisableTelemetry">Whether the page tells its makers nothing.</param>
/// <param name="Document">What a new document begins with.</param>
internal sealed record BananaCakePopSettings(
    bool UseBrowserUrlAsEndpoint,
    bool DisableTelemetry,
    [property: JsonPropertyName("graphQLDocument"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Document)
{
    public static BananaCakePopSettings Create(GraphQLToolOptions options)
        => new(UseBrowserUrlAsEndpoint: true, DisableTelemetry: true, options.Document);
}
