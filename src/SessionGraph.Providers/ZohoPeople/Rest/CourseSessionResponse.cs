namespace SessionGraph.Providers.ZohoPeople;

/// <summary>The answer to a create and an update.</summary>
internal sealed record CourseSessionResponse(int Code, CourseSessionRecord Session, string Message);
