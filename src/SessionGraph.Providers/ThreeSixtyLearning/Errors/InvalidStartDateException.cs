namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>
/// <c>startDate</c> is left out, null, not a date and time with an offset, or after the end that the session has. 360Learning reports this
/// as HTTP 400, <c>invalid_start_date</c>.
/// </summary>
/// <param name="message">What is wrong and how to correct it.</param>
public sealed class InvalidStartDateException(string message) : SessionException(message, "invalid_start_date")
{
    /// <summary>The field of the input that is not valid: <c>startDate</c>.</summary>
    public override string Field => "startDate";
}
