namespace SessionGraph.Providers.ZohoPeople;

/// <summary>
/// The session could not be stored. The gateway's log has the cause, under the id in <c>errorId</c>. Zoho People reports this as HTTP 500.
/// </summary>
/// <param name="errorId">The id of the log entry.</param>
public sealed class CourseSessionServerException(string errorId)
    : SessionException($"Sorry! Server error occured. Nothing was stored; the log has the cause under {errorId}.", "500")
{
    /// <summary>The id of the entry in the gateway's log.</summary>
    public string ErrorId { get; } = errorId;
}
