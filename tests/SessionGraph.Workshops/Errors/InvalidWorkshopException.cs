namespace SessionGraph.Workshops;

/// <summary>A field of the workshop is not valid.</summary>
/// <param name="field">The field of the input.</param>
/// <param name="rule">What is wrong and how to correct it.</param>
public sealed class InvalidWorkshopException(string field, string rule) : SessionException($"{field} {rule}.", "invalid_workshop")
{
    /// <summary>The field of the input that is not valid, such as <c>title</c>.</summary>
    public override string Field { get; } = field;
}
