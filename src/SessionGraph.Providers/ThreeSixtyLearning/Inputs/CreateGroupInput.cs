namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>A new group.</summary>
public sealed record CreateGroupInput : CreateTextLookupInput;
