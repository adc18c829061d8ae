namespace SessionGraph.Providers.OneRoster;

/// <summary>The response to a <c>POST</c>.</summary>
internal sealed record CreatedResponse(SourcedIdPairs SourcedIdPairs);
