namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>A field of the path session is not valid, and 360Learning has no error of its own for it.</summary>
/// <param name="field">The field of the input.</param>
/// <param name="rule">What is wrong and how to correct it.</param>
public sealed class InvalidPathSessionException(string field, string rule) : SessionException($"{field} {rule}.", "invalid_parameter")
{
    /// <summary>The field of the input that is not valid, such as <c>connection</c>.</summary>
    public override string Field { get; } = field;
}
