namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>The answer to an update or a delete.</summary>
internal sealed record PathSessionStatusBody(string Status);
