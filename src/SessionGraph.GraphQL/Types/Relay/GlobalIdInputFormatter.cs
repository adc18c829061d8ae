using System.Collections.Frozen;
using System.Reflection;

namespace SessionGraph.GraphQL.Types.Relay;

/// <summary>Converts global ids from clients to the keys that receivers expect.</summary>
public sealed class GlobalIdInputFormatter
{
    private static readonly MethodInfo s_withType =
        typeof(GlobalIdInputFormatter).GetMethod(nameof(WithType), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly INodeIdSerializer _serializer;
    private readonly Lazy<(FrozenSet<string>? Names, string Expected)> _accepted;
    private readonly Type _keyType;
    private readonly Func<NodeId, object> _receive;

    private GlobalIdInputFormatter(INodeIdSerializer serializer, NodeIdTypes types, IDAttribute id, Type keyType)
    {
        _serializer = serializer;
        (_keyType, _receive) = (keyType, node => node.InternalId!);
        if (keyType.IsGenericType && keyType.GetGenericTypeDefinition() == typeof(NodeId<>))
        {
            _keyType = keyType.GetGenericArguments()[0];
            _receive = s_withType.MakeGenericMethod(_keyType).CreateDelegate<Func<NodeId, object>>();
        }

        _accepted = new(() => types.NamesOf(id) is { } names ? (names, types.NameOf(id)) : (null, ""));
    }

    /// <summary>
    /// Creates the function that converts an id, a <see cref="string"/>, to its key; see <see cref="InputField.Formatter"/>. It throws a
    /// <see cref="GraphQLException"/> if the id is malformed, or of a type that <paramref name="id"/> does not allow.
    /// </summary>
    /// <param name="context">The schema under construction.</param>
    /// <param name="id">The attribute that tells which types' ids are accepted.</param>
    /// <param name="keyType">
    /// The CLR type of the key, without nullability. A <see cref="NodeId{TKey}"/> receives the id's type, too.
    /// </param>
    public static Func<object, object> Create(IDescriptorContext context, IDAttribute id, Type keyType)
        => new GlobalIdInputFormatter(
            context.Features.GetOrAdd<INodeIdSerializer>(() => new DefaultNodeIdSerializer()),
            context.Features.GetOrAdd(() => new NodeIdTypes()),
            id,
            keyType).Format;

    private object Format(object value)
    {
        var node = _serializer.Parse((string)value, typeName => Accepts(typeName) ? _keyType : null);
        return node.InternalId is null ? throw NodeIdErrors.TypeMismatch(node.TypeName, _accepted.Value.Expected) : _receive(node);
    }

    private static object WithType<TKey>(NodeId node)
        where TKey : notnull
        => new NodeId<TKey>(node.TypeName, (TKey)node.InternalId!);

    private bool Accepts(string typeName) => _accepted.Value.Names is not { } names || names.Contains(typeName);
}
