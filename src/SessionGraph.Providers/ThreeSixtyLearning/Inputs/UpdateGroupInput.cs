namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>The changes of a group (PATCH). A field that is left out keeps its value.</summary>
public sealed record UpdateGroupInput : UpdateLookupInput;
