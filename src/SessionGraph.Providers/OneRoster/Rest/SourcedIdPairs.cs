using System.ComponentModel;

namespace SessionGraph.Providers.OneRoster;

/// <summary>The id that a <c>POST</c> gave, left out where it gave none, and the id that the new record has.</summary>
internal sealed record SourcedIdPairs(
    [property: Description("The id in the request. Omitted when there was none.")] string? SuppliedSourcedId,
    [property: Description("The id that the new record has.")] string AllocatedSourcedId);
