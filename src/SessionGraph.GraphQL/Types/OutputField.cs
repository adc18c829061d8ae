using System.Linq.Expressions;
using System.Reflection;
using SessionGraph.GraphQL.Resolvers;

namespace SessionGraph.GraphQL.Types;

/// <summary>
/// A field of an object or an interface. It is resolved in one of two ways: by its <see cref="Getter"/>, a pure and
/// synchronous function of the parent that the plan compiles into its writer, or by its <see cref="Resolver"/>.
/// </summary>
public sealed class OutputField : Field
{
    internal OutputField(string name, Description? description, string? deprecationReason, IType type)
        : base(name, description, deprecationReason, type)
    {
    }

    /// <summary>The object or the interface that has the field.</summary>
    public required ComplexType DeclaringType { get; init; }

    /// <summary>The arguments, in the order of their declaration.</summary>
    public FieldCollection<InputField> Arguments { get; internal set; } = FieldCollection<InputField>.Empty;

    /// <summary>The property or method behind the field; null where there is none.</summary>
    public MemberInfo? Member { get; internal init; }

    /// <summary>
    /// A lambda of one parameter, the parent, to the field's value; it does no I/O, takes no argument and no service.
    /// Null where <see cref="Resolver"/> resolves the field, and on an interface.
    /// </summary>
    public LambdaExpression? Getter { get; internal init; }

    /// <summary>The resolver with its middleware, composed once; null where <see cref="Getter"/> is there, and on an interface.</summary>
    public FieldDelegate? Resolver { get; internal init; }

    /// <summary>
    /// Whether <see cref="Resolver"/> is called once for all parents of a selection and leaves a list with a value for each. See
    /// <see cref="BatchResolverAttribute"/>.
    /// </summary>
    public bool IsBatch { get; internal init; }

    /// <summary>How many middleware the resolver has.</summary>
    public int MiddlewareCount { get; internal init; }

    /// <summary>For a field of the subscription type: opens the source stream.</summary>
    public SubscribeResolverDelegate? SubscribeResolver { get; internal init; }

    /// <summary>The members of the parent's runtime type that the field needs beside its own <see cref="Member"/>; checked at start.</summary>
    public IReadOnlyList<string> Requirements { get; internal init; } = [];

    /// <summary>Whether the field is one of <c>__typename</c>, <c>__schema</c> and <c>__type</c>, or of an introspection type.</summary>
    public bool IsIntrospectionField => Name.StartsWith("__", StringComparison.Ordinal) || DeclaringType.Name.StartsWith("__", StringComparison.Ordinal);
}
