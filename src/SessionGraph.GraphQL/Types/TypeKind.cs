namespace SessionGraph.GraphQL.Types;

/// <summary>The kinds of type, in the order in which a schema is printed. See https://spec.graphql.org/September2025/#sec-Types.</summary>
public enum TypeKind
{
    /// <summary>An interface.</summary>
    Interface,

    /// <summary>An object.</summary>
    Object,

    /// <summary>A union.</summary>
    Union,

    /// <summary>An input object.</summary>
    InputObject,

    /// <summary>An enum.</summary>
    Enum,

    /// <summary>A scalar.</summary>
    Scalar,

    /// <summary>A list.</summary>
    List,

    /// <summary>A non-null type.</summary>
    NonNull,
}
