namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>The changes of a learning path (PATCH). A field that is left out keeps its value.</summary>
public sealed record UpdateLearningPathInput : UpdateLookupInput;
