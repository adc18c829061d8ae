namespace SessionGraph.GraphQL.Types;

/// <summary>
/// A member of the type system that a schema coordinate can identify: a type, a field, an argument, an enum value or a directive.
/// </summary>
public interface ITypeSystemMember
{
    /// <summary>The name, without the <c>@</c> of a directive.</summary>
    string Name { get; }

    /// <summary>The description in Markdown; null if there is none.</summary>
    string? Description { get; }
}
