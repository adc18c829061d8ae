namespace SessionGraph.GraphQL.Types;

/// <summary>An object type. See https://spec.graphql.org/September2025/#sec-Objects.</summary>
public sealed class ObjectType : ComplexType
{
    private readonly Func<object, bool> _isOfType;

    internal ObjectType(string name, Description? description, Type runtimeType, Func<object, bool>? isOfType = null)
        : base(name, description, runtimeType) => _isOfType = isOfType ?? runtimeType.IsInstanceOfType;

    /// <inheritdoc />
    public override TypeKind Kind => TypeKind.Object;

    /// <summary>Whether a value of an abstract type is of this type.</summary>
    public bool IsOfType(object value) => _isOfType(value);
}
