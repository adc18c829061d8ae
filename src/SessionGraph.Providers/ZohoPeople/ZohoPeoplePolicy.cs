namespace SessionGraph.Providers.ZohoPeople;

/// <summary>The scopes that a caller needs for course sessions and the records that they refer to.</summary>
public static class ZohoPeoplePolicy
{
    /// <summary>The scope to read them.</summary>
    public const string Read = "zoho-people:read";

    /// <summary>The scope to write them.</summary>
    public const string Write = "zoho-people:write";
}
