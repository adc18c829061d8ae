using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Types;

/// <summary>A reference to a type, used by configurations before the types exist.</summary>
public abstract record TypeReference
{
    private TypeReference()
    {
    }

    /// <summary>A named type.</summary>
    /// <param name="Name">Its name.</param>
    public sealed record Named(string Name) : TypeReference
    {
        /// <inheritdoc />
        public override string ToString() => Name;
    }

    /// <summary>The named type of a CLR type. It is inferred if it is not registered.</summary>
    /// <param name="Type">The CLR type, without nullability, lists, tasks and <see cref="Optional{T}"/>.</param>
    /// <param name="IsInput">Whether the reference is to an input type.</param>
    public sealed record Clr(Type Type, bool IsInput) : TypeReference
    {
        /// <inheritdoc />
        public override string ToString() => Type.Name;
    }

    /// <summary>A list.</summary>
    /// <param name="Element">The type of its items.</param>
    public sealed record List(TypeReference Element) : TypeReference
    {
        /// <inheritdoc />
        public override string ToString() => $"[{Element}]";
    }

    /// <summary>A non-null type.</summary>
    /// <param name="Inner">The nullable type.</param>
    public sealed record NonNull(TypeReference Inner) : TypeReference
    {
        /// <inheritdoc />
        public override string ToString() => $"{Inner}!";
    }

    /// <summary>The reference without lists and non-nulls.</summary>
    public TypeReference NamedReference => this switch
    {
        List list => list.Element.NamedReference,
        NonNull nonNull => nonNull.Inner.NamedReference,
        _ => this,
    };

    /// <summary>The reference without an outer non-null.</summary>
    public TypeReference Nullable => this is NonNull nonNull ? nonNull.Inner : this;

    /// <summary>Parses a reference in GraphQL syntax, such as <c>[Session!]!</c>.</summary>
    public static TypeReference Parse(string type) => FromSyntax(Utf8GraphQLParser.Syntax.ParseTypeReference(type));

    /// <summary>Converts a node to a reference.</summary>
    public static TypeReference FromSyntax(ITypeNode type) => type switch
    {
        NonNullTypeNode nonNull => new NonNull(FromSyntax(nonNull.Type)),
        ListTypeNode list => new List(FromSyntax(list.Type)),
        _ => new Named(((NamedTypeNode)type).Name.Value),
    };
}
