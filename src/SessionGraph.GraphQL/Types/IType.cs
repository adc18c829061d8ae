namespace SessionGraph.GraphQL.Types;

/// <summary>A type: named, list or non-null.</summary>
public interface IType
{
    /// <summary>The kind of the type.</summary>
    TypeKind Kind { get; }
}

/// <summary>A named type.</summary>
public interface INamedType : IType, ITypeSystemMember
{
    /// <summary>The directives applied to the type, in order.</summary>
    IReadOnlyList<Directive> Directives { get; }

    /// <summary>The CLR type of the type's values.</summary>
    Type RuntimeType { get; }
}
