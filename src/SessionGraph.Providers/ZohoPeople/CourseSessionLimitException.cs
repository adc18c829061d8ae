namespace SessionGraph.Providers;

/// <summary>Something is longer or more than allowed (Zoho People's 422).</summary>
/// <param name="field">The field of the input.</param>
/// <param name="limit">The most that is allowed.</param>
/// <param name="reason">What is too much.</param>
public sealed class CourseSessionLimitException(string field, int limit, string reason)
    : SessionException($"Maximum limit exceeded: {reason}.", "422")
{
    /// <summary>The field of the input.</summary>
    public string Field { get; } = field;

    /// <summary>The most that is allowed.</summary>
    public int Limit { get; } = limit;
}
