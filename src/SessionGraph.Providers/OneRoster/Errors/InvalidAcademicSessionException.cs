namespace SessionGraph.Providers.OneRoster;

/// <summary>A field of the academic session breaks a rule of OneRoster 1.2. OneRoster reports this as HTTP 422.</summary>
/// <param name="field">The field of the input.</param>
/// <param name="message">What is wrong and how to correct it.</param>
public sealed class InvalidAcademicSessionException(string field, string message) : SessionException(message, "invaliddata")
{
    /// <summary>The field of the input that is not valid, such as <c>endDate</c>.</summary>
    public override string Field { get; } = field;
}
