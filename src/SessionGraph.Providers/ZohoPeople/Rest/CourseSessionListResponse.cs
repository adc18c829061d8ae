namespace SessionGraph.Providers.ZohoPeople;

/// <summary>The answer to a list.</summary>
internal sealed record CourseSessionListResponse(int Code, IReadOnlyList<CourseSessionRecord> Sessions, string Message);
