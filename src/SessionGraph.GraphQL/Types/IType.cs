namespace SessionGraph.GraphQL.Types;

/// <summary>A type, named or wrapped.</summary>
public interface IType
{
    /// <summary>Which kind of type this is.</summary>
    TypeKind Kind { get; }
}

/// <summary>A type that has a name of its own.</summary>
public interface INamedType : IType, ITypeSystemMember
{
    /// <summary>The directives applied to the type, in order.</summary>
    IReadOnlyList<Directive> Directives { get; }

    /// <summary>The CLR type of the type's values.</summary>
    Type RuntimeType { get; }
}
