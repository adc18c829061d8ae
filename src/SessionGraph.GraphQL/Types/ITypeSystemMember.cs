namespace SessionGraph.GraphQL.Types;

/// <summary>What a schema coordinate may name: a type, a field, an argument, an enum value or a directive.</summary>
public interface ITypeSystemMember
{
    /// <summary>The name, without the <c>@</c> of a directive.</summary>
    string Name { get; }

    /// <summary>The description in Markdown; null where there is none.</summary>
    string? Description { get; }
}
