namespace SessionGraph.GraphQL.Types;

/// <summary>A value of an enumeration.</summary>
/// <param name="Name">The name, unique in its enumeration.</param>
/// <param name="Value">The runtime value that the name stands for.</param>
/// <param name="Description">The description in Markdown; null where there is none.</param>
/// <param name="DeprecationReason">Why it should not be used any more; null where it may be.</param>
public sealed record EnumValue(string Name, object Value, string? Description = null, string? DeprecationReason = null)
    : ITypeSystemMember
{
    /// <summary>The directives applied to the value, in order.</summary>
    public IReadOnlyList<Directive> Directives { get; internal set; } = [];
}
