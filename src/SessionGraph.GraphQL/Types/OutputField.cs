using System.Linq.Expressions;
using System.Reflection;
using SessionGraph.GraphQL.Resolvers;

namespace SessionGraph.GraphQL.Types;

/// <summary>
/// A field of an object or an interface. It is resolved either by its <see cref="Getter"/>, a pure and synchronous function of the parent
/// that is compiled into the plan's writer, or by its <see cref="Resolver"/>.
/// </summary>
public sealed class OutputField : Field
{
    internal OutputField(string name, Description? description, string? deprecationReason, IType type)
        : base(name, description, deprecationReason, type)
    {
    }

    /// <summary>The object type or interface type that has the field.</summary>
    public required ComplexType DeclaringType { get; init; }

    /// <summary>The arguments, in the order of their declaration.</summary>
    public FieldCollection<InputField> Arguments { get; internal set; } = FieldCollection<InputField>.Empty;

    /// <summary>The property or method behind the field; null if there is none.</summary>
    public MemberInfo? Member { get; internal init; }

    /// <summary>
    /// A lambda from the parent to the field's value. It does no I/O, and takes no arguments and no services. Null if
    /// <see cref="Resolver"/> resolves the field, and on an interface.
    /// </summary>
    public LambdaExpression? Getter { get; internal init; }

    /// <summary>
    /// The resolver and its middleware, composed once; null if the field has a <see cref="Getter"/>, and on an interface.
    /// </summary>
    public FieldDelegate? Resolver { get; internal init; }

    /// <summary>
    /// Whether <see cref="Resolver"/> is called once for all parents of a selection, and returns a list with a value for each. See
    /// <see cref="BatchResolverAttribute"/>.
    /// </summary>
    public bool IsBatch { get; internal init; }

    /// <summary>The number of middleware around the resolver.</summary>
    public int MiddlewareCount { get; internal init; }

    /// <summary>Opens the source stream of a subscription field; null for other fields.</summary>
    public SubscribeResolverDelegate? SubscribeResolver { get; internal init; }

    /// <summary>
    /// The members of the parent's runtime type that the field needs in addition to its own <see cref="Member"/>. They are checked at the
    /// start.
    /// </summary>
    public IReadOnlyList<string> Requirements { get; internal init; } = [];

    /// <summary>Whether the field is <c>__typename</c>, <c>__schema</c>, <c>__type</c>, or a field of an introspection type.</summary>
    public bool IsIntrospectionField => Name.StartsWith("__", StringComparison.Ordinal) || DeclaringType.Name.StartsWith("__", StringComparison.Ordinal);
}
