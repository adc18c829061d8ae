namespace SessionGraph.Providers.ZohoPeople;

/// <summary>A course in Zoho People.</summary>
/// <remarks><c>courseId</c> in docs/providers/zoho-people.md. Key: connection and id.</remarks>
public sealed class Course : Lookup<string>;
