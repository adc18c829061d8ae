namespace SessionGraph.Providers.OneRoster;

/// <summary>A reference to another record, on the wire. A request needs no more of it than <c>sourcedId</c>.</summary>
internal sealed record GuidRef(string? Href, string? SourcedId, string? Type);
