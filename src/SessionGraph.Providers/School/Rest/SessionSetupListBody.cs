namespace SessionGraph.Providers.School;

/// <summary>A page of the list of session setups.</summary>
/// <param name="Count">The number of setups on all pages.</param>
/// <param name="Next">The address of the next page; null on the last.</param>
/// <param name="Previous">The address of the page before; null on the first.</param>
/// <param name="Results">The setups of the page.</param>
internal sealed record SessionSetupListBody(int Count, string? Next, string? Previous, IReadOnlyList<SessionSetupBody> Results);
