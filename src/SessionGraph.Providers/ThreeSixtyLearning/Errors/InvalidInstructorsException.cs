namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>
/// <c>instructorsMails</c> is null, too long, or has an entry that is not an email address. Or no instructor is named, and the connection
/// has no platform owner. 360Learning reports this as HTTP 400, <c>invalid_instructors</c>.
/// </summary>
/// <param name="message">What is wrong and how to correct it.</param>
/// <param name="field">The list or one of its entries.</param>
public sealed class InvalidInstructorsException(string message, string field = "instructorsMails") : SessionException(message, "invalid_instructors")
{
    /// <summary>The field of the input that is not valid: <c>instructorsMails</c>, or an entry of it, such as <c>instructorsMails[3]</c>.</summary>
    public override string Field { get; } = field;
}
