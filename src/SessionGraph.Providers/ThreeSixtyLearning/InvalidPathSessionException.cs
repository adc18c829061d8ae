namespace SessionGraph.Providers;

/// <summary>A field of a path session that 360Learning has no error of its own for is not valid.</summary>
/// <param name="field">The field of the input.</param>
/// <param name="rule">What is wrong, and what would be right.</param>
public sealed class InvalidPathSessionException(string field, string rule) : SessionException($"{field} {rule}.", "invalid_parameter")
{
    /// <summary>The field of the input.</summary>
    public string Field { get; } = field;
}
