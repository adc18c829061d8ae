namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>The answer to a create.</summary>
internal sealed record CreatedPathSessionBody(string Id);
