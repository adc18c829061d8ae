using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace SessionGraph.Providers;

/// <summary>Binds the section <c>Rest</c>: one key for all APIs, and a section for each provider.</summary>
internal sealed class RestOptionsSetup(IConfiguration configuration) : IConfigureOptions<RestOptions>
{
    public void Configure(RestOptions options)
    {
        var section = configuration.GetSection(RestOptions.SectionName);
        options.Enabled = section.GetValue<bool?>(nameof(RestOptions.Enabled));
        foreach (var provider in section.GetChildren().Where(child => child.Key != nameof(RestOptions.Enabled)))
            options.Connections[provider.Key] = provider["Connection"];
    }
}
