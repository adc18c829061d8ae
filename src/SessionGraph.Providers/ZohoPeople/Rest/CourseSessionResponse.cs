using System.ComponentModel;

namespace SessionGraph.Providers.ZohoPeople;

/// <summary>The response to a create or an update.</summary>
internal sealed record CourseSessionResponse(
    [property: Description("200, as the HTTP status.")] int Code,
    [property: Description("The session.")] CourseSessionRecord Session,
    [property: Description("`success`.")] string Message);
