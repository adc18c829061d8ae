namespace SessionGraph.Store;

/// <summary>The store cannot be used, or a command on it cannot be carried out. The message is one plain line for the operator.</summary>
/// <param name="message">What is wrong, with the path and, where one is the cause, the configuration key.</param>
/// <param name="innerException">The cause, if any.</param>
public sealed class StoreException(string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>Whether the file is not readable as a database: damaged, or none at all.</summary>
    public bool IsDamage { get; init; }

    /// <summary>Whether another process has the store.</summary>
    public bool IsInUse { get; init; }
}
