namespace SessionGraph.Providers.OneRoster;

/// <summary>The id that a <c>POST</c> gave, left out where it gave none, and the id that the new record has.</summary>
internal sealed record SourcedIdPairs(string? SuppliedSourcedId, string AllocatedSourcedId);
