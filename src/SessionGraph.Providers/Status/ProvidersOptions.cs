namespace SessionGraph.Providers;

/// <summary>Options of all providers: the configuration section <c>Providers</c>.</summary>
public sealed record ProvidersOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string SectionName = "Providers";

    /// <summary>
    /// How often statuses that follow from the clock are updated (<c>Providers:StatusInterval</c>): from 1 second to 1 day. Default: 1
    /// minute.
    /// </summary>
    public TimeSpan StatusInterval { get; set; } = TimeSpan.FromMinutes(1);
}
