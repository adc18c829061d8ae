using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Types;

/// <summary>A type that a configuration speaks of before the types exist.</summary>
public abstract record TypeReference
{
    private TypeReference()
    {
    }

    /// <summary>The named type.</summary>
    /// <param name="Name">Its name.</param>
    public sealed record Named(string Name) : TypeReference
    {
        /// <inheritdoc />
        public override string ToString() => Name;
    }

    /// <summary>The named type that stands for a CLR type, which is inferred where it is not registered.</summary>
    /// <param name="Type">The CLR type, without nullability, lists, tasks and <see cref="Optional{T}"/>.</param>
    /// <param name="IsInput">Whether it is meant as an input type.</param>
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

    /// <summary>A type without null.</summary>
    /// <param name="Inner">The type with it.</param>
    public sealed record NonNull(TypeReference Inner) : TypeReference
    {
        /// <inheritdoc />
        public override string ToString() => $"{Inner}!";
    }

    /// <summary>The reference inside all lists and non-nulls.</summary>
    public TypeReference NamedReference => this switch
    {
        List list => list.Element.NamedReference,
        NonNull nonNull => nonNull.Inner.NamedReference,
        _ => this,
    };

    /// <summary>The reference without its outermost non-null.</summary>
    public TypeReference Nullable => this is NonNull nonNull ? nonNull.Inner : this;

    /// <summary>The reference that a document's notation, <c>[Session!]!</c> say, stands for.</summary>
    public static TypeReference Parse(string type) => FromSyntax(Utf8GraphQLParser.Syntax.ParseTypeReference(type));

    /// <summary>The reference that this node stands for.</summary>
    public static TypeReference FromSyntax(ITypeNode type) => type switch
    {
        NonNullTypeNode nonNull => new NonNull(FromSyntax(nonNull.Type)),
        ListTypeNode list => new List(FromSyntax(list.Type)),
        _ => new Named(((NamedTypeNode)type).Name.Value),
    };
}
