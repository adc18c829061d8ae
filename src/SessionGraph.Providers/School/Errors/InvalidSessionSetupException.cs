namespace SessionGraph.Providers.School;

/// <summary>A field of the session setup is not valid. The school's API reports this as HTTP 400.</summary>
/// <param name="field">The field of the input.</param>
/// <param name="rule">What is wrong and how to correct it.</param>
public sealed class InvalidSessionSetupException(string field, string rule) : SessionException($"{field} {rule}.", "invalid")
{
    /// <summary>The field of the input that is not valid, such as <c>connection</c>.</summary>
    public override string Field { get; } = field;
}
