namespace SessionGraph.Providers;

/// <summary>Mails belong to no user of the company (360Learning's 400 <c>instructors_not_found</c>).</summary>
/// <param name="mails">The mails that are not known.</param>
/// <param name="connection">The provider account.</param>
public sealed class InstructorsNotFoundException(IReadOnlyList<string> mails, string connection) : SessionException(
    $"instructorsMails: the connection '{connection}' has no user with the mail {string.Join(" or ", mails)}.",
    "instructors_not_found")
{
    /// <summary>The mails that are not known, as given.</summary>
    public IReadOnlyList<string> Mails { get; } = mails;
}
