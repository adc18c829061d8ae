namespace SessionGraph.Providers.OneRoster;

/// <summary>A request that fails before the rules of academic sessions apply.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="codeMinor">OneRoster's minor code, such as <c>invalid_filter_field</c>.</param>
/// <param name="message">What is wrong and how to correct it.</param>
internal sealed class OneRosterRequestException(int status, string codeMinor, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string CodeMinor { get; } = codeMinor;
}
