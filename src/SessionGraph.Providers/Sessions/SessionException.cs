namespace SessionGraph.Providers;

/// <summary>A rejected write: nothing was stored. Each kind of error has its own type, so that clients can tell them apart.</summary>
/// <param name="message">What is wrong, where, and how to correct it.</param>
/// <param name="code">The provider's own code for the error.</param>
public abstract class SessionException(string message, string code) : Exception(message)
{
    /// <summary>
    /// The error's code, usually the provider's own, such as <c>invaliddata</c>. <c>CONFLICT</c> and <c>invalid_parameter</c> are the
    /// gateway's own.
    /// </summary>
    public string Code { get; } = code;

    /// <summary>
    /// The field of the input at fault, such as <c>endDate</c> or <c>children[3].sourcedId</c>. Null when no single field is at fault.
    /// </summary>
    public virtual string? Field => null;
}
