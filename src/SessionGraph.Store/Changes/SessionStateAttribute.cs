namespace SessionGraph.Store;

/// <summary>
/// Marks a property that is not a column but part of the session's state in the change log: a list of strings, set by whoever writes the
/// session.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SessionStateAttribute : Attribute;
