namespace SessionGraph.Providers.OneRoster;

/// <summary>The answer to a <c>POST</c>.</summary>
internal sealed record CreatedResponse(SourcedIdPairs SourcedIdPairs);
