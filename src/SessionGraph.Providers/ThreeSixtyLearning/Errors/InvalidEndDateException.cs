namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>
/// <c>endDate</c> is not a date and time with an offset, or is before <c>startDate</c>. 360Learning reports this as HTTP 400,
/// <c>invalid_end_date</c>.
/// </summary>
/// <param name="message">What is wrong and how to correct it.</param>
public sealed class InvalidEndDateException(string message) : SessionException(message, "invalid_end_date")
{
    /// <summary>The field of the input that is not valid: <c>endDate</c>.</summary>
    public override string Field => "endDate";
}
