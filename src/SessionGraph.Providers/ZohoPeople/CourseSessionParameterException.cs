namespace SessionGraph.Providers;

/// <summary>A field is missing or not valid (HTTP status 400 in Zoho People).</summary>
/// <param name="field">The field of the input.</param>
/// <param name="rule">What is wrong, and what would be right.</param>
public sealed class CourseSessionParameterException(string field, string rule)
    : SessionException($"Invalid parameter value/input parameter missing: {field} {rule}.", "400")
{
    /// <summary>The field of the input that is not valid, as in <c>startTime</c>.</summary>
    public string Field { get; } = field;
}
