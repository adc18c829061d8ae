namespace SessionGraph.Store;

/// <summary>
/// Marks a migration as the baseline of older stores: an older migration already created its tables, columns and indexes there. The gateway
/// records it as applied in such a store without running it.
/// </summary>
/// <param name="migration">The id of the migration that older stores lack.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BaselineAttribute(string migration) : Attribute
{
    /// <summary>The id of the migration that older stores lack.</summary>
    public string Migration { get; } = migration;
}
