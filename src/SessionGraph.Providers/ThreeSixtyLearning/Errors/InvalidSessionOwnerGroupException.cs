namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>
/// <c>sessionOwnerGroup</c> is left out, null, or not 24 hexadecimal digits. 360Learning reports this as HTTP 400,
/// <c>invalid_session_owner_group</c>.
/// </summary>
/// <param name="message">What is wrong and how to correct it.</param>
public sealed class InvalidSessionOwnerGroupException(string message) : SessionException(message, "invalid_session_owner_group")
{
    /// <summary>The field of the input that is not valid: <c>sessionOwnerGroup</c>.</summary>
    public override string Field => "sessionOwnerGroup";
}
