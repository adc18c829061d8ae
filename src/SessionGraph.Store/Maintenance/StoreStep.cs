namespace SessionGraph.Store;

/// <summary>A step of work on the store, reported when it begins.</summary>
/// <param name="Name">What is done: <c>Copying the store</c>.</param>
/// <param name="Progress">Tells how far it is, in words, whenever it is asked; null where nobody knows.</param>
public sealed record StoreStep(string Name, Func<string>? Progress = null);
