namespace SessionGraph.Store;

/// <summary>The store cannot be used, or a store command failed. The message is one plain line for the operator.</summary>
/// <param name="message">What is wrong, with the path and, if it is the cause, the configuration key.</param>
/// <param name="innerException">The cause, if any.</param>
public sealed class StoreException(string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>Whether the file is damaged or not a database.</summary>
    public bool IsDamage { get; init; }

    /// <summary>Whether another process uses the store.</summary>
    public bool IsInUse { get; init; }
}
