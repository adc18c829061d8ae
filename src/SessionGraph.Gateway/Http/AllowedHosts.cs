using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.Options;

namespace SessionGraph.Gateway.Http;

/// <summary>
/// The setting <c>AllowedHosts</c>, which ASP.NET Core applies. Outside Development, the server does not start without it: a page that has
/// its host name resolve to the gateway's address (DNS rebinding) could read responses as if it were the gateway's own page.
/// </summary>
internal static class AllowedHosts
{
    private const string Key = "AllowedHosts";

    // What ASP.NET Core takes for every host.
    private static readonly string[] s_everyHost = ["*", "[::]", "0.0.0.0"];

    /// <summary>Refuses to serve every host name outside Development.</summary>
    /// <exception cref="OptionsValidationException">The setting is missing, or allows every host name.</exception>
    public static WebApplication RequireAllowedHosts(this WebApplication app)
    {
        var hosts = app.Services.GetRequiredService<IOptions<HostFilteringOptions>>().Value.AllowedHosts;
        if (app.Environment.IsDevelopment() || (hosts.Count > 0 && !hosts.Any(s_everyHost.Contains)))
            return app;

        throw new OptionsValidationException(Key, typeof(HostFilteringOptions), [
            $"{Key} must name the host names that clients use, such as {Key}=graph.example.org;localhost. In the environment "
            + $"{app.Environment.EnvironmentName}, the gateway does not serve every host name."]);
    }
}
