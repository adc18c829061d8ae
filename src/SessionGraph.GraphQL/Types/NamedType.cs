namespace SessionGraph.GraphQL.Types;

/// <summary>
/// The base of all types that have a name. A type is made from its configuration in two steps, since types refer to
/// each other: first all are created, then each is completed; after that it never changes.
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

    /// <summary>What the layers above have attached while the schema was built.</summary>
    public Features Features { get; } = new();

    /// <inheritdoc />
    public override string ToString() => Name;
}
