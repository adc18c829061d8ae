namespace SessionGraph.Providers;

/// <summary>A text is too long, or the module has too many sessions (HTTP status 422 in Zoho People).</summary>
/// <param name="field">The field of the input.</param>
/// <param name="limit">The most that is allowed.</param>
/// <param name="reason">What is too much.</param>
public sealed class CourseSessionLimitException(string field, int limit, string reason)
    : SessionException($"Maximum limit exceeded: {reason}.", "422")
{
    /// <summary>The field of the input that is over its limit, as in <c>name</c>; <c>moduleId</c> when the module is full.</summary>
    public string Field { get; } = field;

    /// <summary>The most that is allowed: characters of a text, or sessions of a module.</summary>
    public int Limit { get; } = limit;
}
