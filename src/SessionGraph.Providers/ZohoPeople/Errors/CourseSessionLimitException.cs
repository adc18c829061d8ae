namespace SessionGraph.Providers.ZohoPeople;

/// <summary>A text is too long, or the module has too many sessions. Zoho People reports this as HTTP 422.</summary>
/// <param name="field">The field of the input.</param>
/// <param name="limit">The maximum.</param>
/// <param name="reason">The reason.</param>
public sealed class CourseSessionLimitException(string field, int limit, string reason)
    : SessionException($"Maximum limit exceeded: {reason}.", "422")
{
    /// <summary>
    /// The field of the input that is over its limit, such as <c>name</c>. It is <c>moduleId</c> when the module is full.
    /// </summary>
    public override string Field { get; } = field;

    /// <summary>The limit: the most characters of a text, or the most sessions of a module.</summary>
    public int Limit { get; } = limit;
}
