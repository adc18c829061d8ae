namespace SessionGraph.Providers;

/// <summary>A write that was refused: nothing was stored. Each kind is a type of its own, so that a client can tell them apart.</summary>
/// <param name="message">What is wrong, where, and what would be right.</param>
/// <param name="code">The provider's own code for the error.</param>
public abstract class SessionException(string message, string code) : Exception(message)
{
    /// <summary>The provider's own code for the error.</summary>
    public string Code { get; } = code;
}
