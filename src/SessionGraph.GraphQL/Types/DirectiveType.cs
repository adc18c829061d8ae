namespace SessionGraph.GraphQL.Types;

/// <summary>A directive definition. See https://spec.graphql.org/September2025/#sec-Type-System.Directives.</summary>
/// <param name="Name">The name, without the <c>@</c>.</param>
/// <param name="Description">The description in Markdown; null if there is none.</param>
/// <param name="Locations">The locations where it is allowed, in the specification's names (<c>FIELD</c>, <c>OBJECT</c>, …).</param>
/// <param name="IsRepeatable">Whether it may be applied more than once at one location.</param>
public sealed record DirectiveType(string Name, string? Description, IReadOnlyList<string> Locations, bool IsRepeatable)
    : ITypeSystemMember
{
    /// <summary>The arguments, in the order of their declaration.</summary>
    public FieldCollection<InputField> Arguments { get; internal set; } = FieldCollection<InputField>.Empty;
}
