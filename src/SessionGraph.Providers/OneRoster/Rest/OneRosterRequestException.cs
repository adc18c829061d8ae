namespace SessionGraph.Providers.OneRoster;

/// <summary>A request that the service refuses before it asks the rules of academic sessions.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="codeMinor">The minor code of OneRoster, such as <c>invalid_filter_field</c>.</param>
/// <param name="message">What is wrong, and what would be right.</param>
internal sealed class OneRosterRequestException(int status, string codeMinor, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string CodeMinor { get; } = codeMinor;
}
