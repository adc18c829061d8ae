using System.Text.Json.Serialization;

namespace SessionGraph.GraphQL.AspNetCore.Ide;

/// <summary>The settings that the page reads from <c>bcp-config.json</c>.</summary>
/// <param name="UseBrowserUrlAsEndpoint">Whether the page sends operations to the address that it was loaded from.</param>
/// <param name="DisableTelemetry">Whether the page sends no telemetry.</param>
/// <param name="Document">The content of a new document.</param>
internal sealed record BananaCakePopSettings(
    bool UseBrowserUrlAsEndpoint,
    bool DisableTelemetry,
    [property: JsonPropertyName("graphQLDocument"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Document)
{
    public static BananaCakePopSettings Create(GraphQLToolOptions options)
        => new(UseBrowserUrlAsEndpoint: true, DisableTelemetry: true, options.Document);
}
