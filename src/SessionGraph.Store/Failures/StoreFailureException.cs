namespace SessionGraph.Store;

/// <summary>The store could not do what it was asked; nothing was acknowledged.</summary>
/// <param name="failure">Why.</param>
/// <param name="message">What happened, for the log.</param>
/// <param name="innerException">What SQLite says of it; null where it was noticed otherwise.</param>
public sealed class StoreFailureException(StoreFailure failure, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>Why.</summary>
    public StoreFailure Failure { get; } = failure;
}
