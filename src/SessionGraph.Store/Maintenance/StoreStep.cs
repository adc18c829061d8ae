namespace SessionGraph.Store;

/// <summary>A step of a store operation, reported when it begins.</summary>
/// <param name="Name">The name of the step, such as <c>Copying the store</c>.</param>
/// <param name="Progress">Describes the progress on request; null when the progress is unknown.</param>
public sealed record StoreStep(string Name, Func<string>? Progress = null);
