namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>A new learning path.</summary>
public sealed record CreateLearningPathInput : CreateTextLookupInput;
