namespace SessionGraph.Providers.ZohoPeople;

/// <summary>Options of Zoho People: the configuration section <c>ZohoPeople</c>.</summary>
public sealed record ZohoPeopleOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string SectionName = "ZohoPeople";

    /// <summary>The time zone of the wall-clock times, as an IANA id (<c>ZohoPeople:TimeZone</c>). Default: <c>UTC</c>.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>The maximum length of a name in characters (<c>ZohoPeople:MaximumNameLength</c>), from 1 to 1000. Default: 100.</summary>
    public int MaximumNameLength { get; set; } = 100;

    /// <summary>
    /// The maximum length of a description in characters (<c>ZohoPeople:MaximumDescriptionLength</c>), from 1 to 4000. Default: 2000.
    /// </summary>
    public int MaximumDescriptionLength { get; set; } = 2000;

    /// <summary>The maximum number of sessions in a module (<c>ZohoPeople:MaximumSessionsPerModule</c>), from 1. Default: 500.</summary>
    public int MaximumSessionsPerModule { get; set; } = 500;

    /// <summary>
    /// Whether the gateway's own Zoho People API enforces Zoho People's rate limit (<c>ZohoPeople:EnforceThreshold</c>): 30 requests a
    /// minute per caller; one more locks the API for that caller for 5 minutes. Default: false.
    /// </summary>
    public bool EnforceThreshold { get; set; }
}
