using System.Collections.Frozen;

namespace SessionGraph.GraphQL.Types.Relay;

/// <summary>Turns the global ids that a client gives into the keys that a receiver takes.</summary>
public sealed class GlobalIdInputFormatter
{
    private readonly INodeIdSerializer _serializer;
    private readonly Lazy<(FrozenSet<string>? Names, string Expected)> _accepted;
    private readonly Type _keyType;

    private GlobalIdInputFormatter(INodeIdSerializer serializer, NodeIdTypes types, IDAttribute id, Type keyType)
    {
        _serializer = serializer;
        _keyType = keyType;
        _accepted = new(() => types.NamesOf(id) is { } names ? (names, types.NameOf(id)) : (null, ""));
    }

    /// <summary>
    /// What turns an id, a <see cref="string"/>, into its key, see <see cref="InputField.Formatter"/>: it throws a
    /// <see cref="GraphQLException"/> where the id is malformed, or of a type that <paramref name="id"/> does not allow.
    /// </summary>
    /// <param name="context">The schema as it is being put together.</param>
    /// <param name="id">Which types' ids are accepted.</param>
    /// <param name="keyType">The CLR type of the key, nullability taken off.</param>
    public static Func<object, object> Create(IDescriptorContext context, IDAttribute id, Type keyType)
        => new GlobalIdInputFormatter(
            context.Features.GetOrAdd<INodeIdSerializer>(() => new DefaultNodeIdSerializer()),
            context.Features.GetOrAdd(() => new NodeIdTypes()),
            id,
            keyType).Format;

    private object Format(object value)
    {
        var node = _serializer.Parse((string)value, typeName => Accepts(typeName) ? _keyType : null);
        return node.InternalId ?? throw NodeIdErrors.TypeMismatch(node.TypeName, _accepted.Value.Expected);
    }

    private bool Accepts(string typeName) => _accepted.Value.Names is not { } names || names.Contains(typeName);
}
