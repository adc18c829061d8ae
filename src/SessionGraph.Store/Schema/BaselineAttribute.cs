namespace SessionGraph.Store;

/// <summary>
/// Marks a migration whose tables, columns and indexes a store of before another migration has already: an older migration made them there.
/// The gateway records it as applied in such a store, and does not run it.
/// </summary>
/// <param name="migration">The id of the other migration.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BaselineAttribute(string migration) : Attribute
{
    /// <summary>The id of the other migration.</summary>
    public string Migration { get; } = migration;
}
