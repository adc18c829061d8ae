namespace SessionGraph.Providers.ZohoPeople;

/// <summary>A field of the input is blank or not valid. Zoho People reports this as HTTP 400.</summary>
/// <param name="field">The field of the input.</param>
/// <param name="rule">What is wrong and how to correct it.</param>
public sealed class CourseSessionParameterException(string field, string rule)
    : SessionException($"Invalid parameter value/input parameter missing: {field} {rule}.", "400")
{
    /// <summary>The field of the input that is not valid, such as <c>startTime</c>.</summary>
    public override string Field { get; } = field;
}
