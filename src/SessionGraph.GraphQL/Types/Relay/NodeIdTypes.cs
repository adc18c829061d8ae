using System.Collections.Frozen;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types.Relay;

/// <summary>Resolves an <see cref="IDAttribute"/> to the names of object types, when all types are known.</summary>
internal sealed class NodeIdTypes
{
    private IReadOnlyList<TypeConfiguration> _configurations = [];

    /// <summary>Sets the configurations of all types.</summary>
    public void Complete(IReadOnlyList<TypeConfiguration> configurations) => _configurations = configurations;

    /// <summary>The names of the object types; null for any type, empty if the schema has none of them.</summary>
    public FrozenSet<string>? NamesOf(IDAttribute id) => (id.RuntimeType, id.TypeName) switch
    {
        ({ } runtimeType, _) => Objects(type => type.RuntimeType.IsAssignableTo(runtimeType)),
        (null, { } name) => Objects(type => type.Name == name || Implements(type, name)),
        _ => null,
    };

    /// <summary>The name of the expected type, for errors.</summary>
    public string NameOf(IDAttribute id) => id.TypeName
        ?? _configurations.FirstOrDefault(type => type is ComplexTypeConfiguration && type.RuntimeType == id.RuntimeType)?.Name
        ?? id.RuntimeType!.Name;

    private FrozenSet<string> Objects(Func<ObjectTypeConfiguration, bool> predicate)
        => _configurations.OfType<ObjectTypeConfiguration>().Where(predicate).Select(type => type.Name).ToFrozenSet(StringComparer.Ordinal);

    private static bool Implements(ObjectTypeConfiguration type, string name)
        => type.Interfaces.Any(reference => reference is TypeReference.Named named && named.Name == name);
}
