namespace SessionGraph.GraphQL.Types;

/// <summary>
/// The base of all named types. Types refer to each other, so they are created in two steps: all types are created from their
/// configurations, then each is completed. A completed type never changes.
/// </summary>
public abstract class NamedType : INamedType
{
    private readonly Description? _description;

    private protected NamedType(string name, Description? description, Type runtimeType)
        => (Name, _description, RuntimeType) = (name, description, runtimeType);

    /// <inheritdoc />
    public abstract TypeKind Kind { get; }

    /// <inheritdoc />
    public string Name { get; }

    /// <inheritdoc />
    public string? Description => _description?.Text;

    /// <inheritdoc />
    public Type RuntimeType { get; }

    /// <inheritdoc />
    public IReadOnlyList<Directive> Directives { get; internal set; } = [];

    /// <summary>Data that other layers attached while the schema was built.</summary>
    public Features Features { get; } = new();

    /// <inheritdoc />
    public override string ToString() => Name;
}
