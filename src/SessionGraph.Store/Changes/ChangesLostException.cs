namespace SessionGraph.Store;

/// <summary>The log of changes no longer reaches back to where a reader is.</summary>
public sealed class ChangesLostException() : Exception("The log of changes no longer reaches back to the reader's position.");
