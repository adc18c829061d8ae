namespace SessionGraph.Store;

/// <summary>A store operation failed. Nothing was acknowledged.</summary>
/// <param name="failure">The kind of failure.</param>
/// <param name="message">The message for the log.</param>
/// <param name="innerException">SQLite's exception; null when SQLite did not report the failure.</param>
public sealed class StoreFailureException(StoreFailure failure, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>The kind of failure.</summary>
    public StoreFailure Failure { get; } = failure;
}
