namespace SessionGraph.Store;

/// <summary>
/// The property is no column, but part of the session's state in the log of changes: a list of texts that whoever writes the session sets.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SessionStateAttribute : Attribute;
