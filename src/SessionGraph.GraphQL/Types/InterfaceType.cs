namespace SessionGraph.GraphQL.Types;

/// <summary>An interface type. See https://spec.graphql.org/September2025/#sec-Interfaces.</summary>
public sealed class InterfaceType : ComplexType
{
    internal InterfaceType(string name, Description? description, Type runtimeType)
        : base(name, description, runtimeType)
    {
    }

    /// <inheritdoc />
    public override TypeKind Kind => TypeKind.Interface;
}
