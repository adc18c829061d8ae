namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>
/// <c>sessionName</c> is left out, null, blank or too long. 360Learning reports this as HTTP 400, <c>invalid_session_name</c>.
/// </summary>
/// <param name="message">What is wrong and how to correct it.</param>
public sealed class InvalidSessionNameException(string message) : SessionException(message, "invalid_session_name")
{
    /// <summary>The field of the input that is not valid: <c>sessionName</c>.</summary>
    public override string Field => "sessionName";
}
