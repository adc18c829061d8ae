namespace SessionGraph.GraphQL.Types;

/// <summary>The base of output fields, input fields and arguments.</summary>
public abstract class Field : ITypeSystemMember
{
    private readonly Description? _description;

    private protected Field(string name, Description? description, string? deprecationReason, IType type)
        => (Name, _description, DeprecationReason, Type) = (name, description, deprecationReason, type);

    /// <summary>The name, unique among its siblings.</summary>
    public string Name { get; }

    /// <summary>The description in Markdown; null if there is none.</summary>
    public string? Description => _description?.Text;

    /// <summary>The deprecation reason; null if the field is not deprecated.</summary>
    public string? DeprecationReason { get; }

    /// <summary>The type of the field's values.</summary>
    public IType Type { get; }

    /// <summary>The directives applied to the field, in order, without <c>@deprecated</c>.</summary>
    public IReadOnlyList<Directive> Directives { get; internal set; } = [];

    /// <summary>Data that other layers attached while the schema was built.</summary>
    public Features Features { get; internal init; } = new();

    /// <summary>
    /// The schema coordinate: <c>Type.field</c>, <c>Type.field(argument:)</c> or <c>@directive(argument:)</c>. See
    /// https://spec.graphql.org/September2025/#sec-Schema-Coordinates.
    /// </summary>
    public required string Coordinate { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"{Name}: {Type}";
}
