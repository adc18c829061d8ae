namespace SessionGraph.GraphQL.AspNetCore.Ide;

/// <summary>What the page reads from <c>bcp-config.json</c> beside itself.</summary>
/// <param name="UseBrowserUrlAsEndpoint">Whether the page talks to where it came from.</param>
/// <param name="DisableTelemetry">Whether the page tells its makers nothing.</param>
internal sealed record BananaCakePopSettings(bool UseBrowserUrlAsEndpoint, bool DisableTelemetry)
{
    public static BananaCakePopSettings Default { get; } = new(UseBrowserUrlAsEndpoint: true, DisableTelemetry: true);
}
