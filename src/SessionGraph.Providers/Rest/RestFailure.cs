namespace SessionGraph.Providers;

/// <summary>A failure of a request to a REST API that no rule of the provider explains.</summary>
/// <param name="Status">The HTTP status, from 400 to 599.</param>
/// <param name="Message">What is wrong and how to correct it.</param>
/// <param name="ErrorId">The id of the error in the log; null when the client caused the failure.</param>
public sealed record RestFailure(int Status, string Message, string? ErrorId = null)
{
    /// <summary>The message of requests that are rejected because the server is overloaded.</summary>
    public const string Busy = "The server has too much to do. Repeat the request in a second.";
}
