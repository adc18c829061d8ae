using System.ComponentModel;

namespace SessionGraph.Providers.ZohoPeople;

/// <summary>The response to a list.</summary>
internal sealed record CourseSessionListResponse(
    [property: Description("200, as the HTTP status.")] int Code,
    [property: Description("The sessions.")] IReadOnlyList<CourseSessionRecord> Sessions,
    [property: Description("`success`.")] string Message);
