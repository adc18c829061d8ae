using System.ComponentModel;
using Microsoft.AspNetCore.Http;

namespace SessionGraph.Providers.ZohoPeople;

/// <summary>The body of each error. Zoho People documents none; this is its answer without a session.</summary>
internal sealed record ZohoPeopleFailure(
    [property: Description("The HTTP status, or 7209 for a caller who is locked.")] int Code,
    [property: Description("What is wrong.")] string Message)
{
    /// <summary>The answer to a request that failed.</summary>
    public static IResult ToResult(int status, string message) => ToResult(status, status, message);

    /// <summary>The answer to a request that failed, with a code other than the status.</summary>
    public static IResult ToResult(int status, int code, string message)
        => Results.Json(new ZohoPeopleFailure(code, message), ZohoPeopleJson.Default.ZohoPeopleFailure, statusCode: status);
}
