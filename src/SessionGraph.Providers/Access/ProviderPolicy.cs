namespace SessionGraph.Providers;

/// <summary>The scopes that a caller needs for a provider's sessions and records. They are also the names of the policies.</summary>
/// <param name="Read">The scope to read them, such as <c>quiz:read</c>.</param>
/// <param name="Write">The scope to write them, such as <c>quiz:write</c>.</param>
public sealed record ProviderPolicy(string Read, string Write);
