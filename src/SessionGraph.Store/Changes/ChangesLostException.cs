namespace SessionGraph.Store;

/// <summary>The change log no longer has the changes after a reader's position.</summary>
public sealed class ChangesLostException() : Exception("The change log no longer reaches back to the reader's position.");
