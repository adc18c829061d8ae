namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>
/// The connection has no user with one or more of the email addresses in <c>instructorsMails</c>. 360Learning reports this as HTTP 400,
/// <c>instructors_not_found</c>.
/// </summary>
/// <param name="mails">The unknown email addresses.</param>
/// <param name="connection">The connection.</param>
public sealed class InstructorsNotFoundException(IReadOnlyList<string> mails, string connection) : SessionException(
    $"instructorsMails: the connection '{connection}' has no user with the mail {string.Join(" or ", mails)}.",
    "instructors_not_found")
{
    /// <summary>The field of the input whose records were not found: <c>instructorsMails</c>.</summary>
    public override string Field => "instructorsMails";

    /// <summary>The email addresses that were not found, as they were given.</summary>
    public IReadOnlyList<string> Mails { get; } = mails;
}
