namespace SessionGraph.Providers;

/// <summary>The session could not be stored (Zoho People's 500). The log has the cause under the id.</summary>
/// <param name="errorId">The id of the log's entry.</param>
public sealed class CourseSessionServerException(string errorId)
    : SessionException($"Sorry! Server error occured. Nothing was stored; the log has the cause under {errorId}.", "500")
{
    /// <summary>The id of the log's entry.</summary>
    public string ErrorId { get; } = errorId;
}
