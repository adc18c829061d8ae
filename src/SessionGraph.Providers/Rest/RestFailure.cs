namespace SessionGraph.Providers;

/// <summary>Why a request to a REST API failed, when no rule of the provider says why.</summary>
/// <param name="Status">The HTTP status, from 400 to 599.</param>
/// <param name="Message">Says what is wrong, and what would be right.</param>
/// <param name="ErrorId">The id that the log has the fault under; null where it is the client's.</param>
public sealed record RestFailure(int Status, string Message, string? ErrorId = null)
{
    /// <summary>The message of a request that comes while the server has too much to do.</summary>
    public const string Busy = "The server has too much to do. Repeat the request in a second.";
}
