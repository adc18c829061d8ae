using System.ComponentModel;
using Microsoft.AspNetCore.Http;

namespace SessionGraph.Providers.ZohoPeople;

/// <summary>The body of every error. Zoho People does not document one; this is its response without a session.</summary>
internal sealed record ZohoPeopleFailure(
    [property: Description("The HTTP status, or 7209 for a caller who is locked.")] int Code,
    [property: Description("What is wrong.")] string Message)
{
    /// <summary>Creates the response to a failed request.</summary>
    public static IResult ToResult(int status, string message) => ToResult(status, status, message);

    /// <summary>Creates the response to a failed request, with a code other than the status.</summary>
    public static IResult ToResult(int status, int code, string message)
        => Results.Json(new ZohoPeopleFailure(code, message), ZohoPeopleJson.Default.ZohoPeopleFailure, statusCode: status);
}
