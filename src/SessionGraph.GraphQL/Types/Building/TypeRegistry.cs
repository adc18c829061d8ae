using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types.Building;

/// <summary>The types of a schema that is being built, by name.</summary>
internal sealed class TypeRegistry(RuntimeTypeBindings bindings)
{
    private readonly OrderedDictionary<string, TypeConfiguration> _configurations = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reserved = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ScalarType> _scalars = new(StringComparer.Ordinal);

    public List<DirectiveTypeConfiguration> Directives { get; } = [];

    /// <summary>The errors so far.</summary>
    public SchemaErrors Errors { get; } = new();

    /// <summary>The names that a type system document may refer to without defining them.</summary>
    public IEnumerable<string> TypeNames
        => [.. _configurations.Keys, .. _scalars.Keys, .. bindings.Names, .. BuiltInScalars.All.Select(scalar => scalar.Name)];

    public IReadOnlyList<TypeConfiguration> Configurations => [.. _configurations.Values];

    /// <summary>How many types there are, without the scalars.</summary>
    public int Count => _configurations.Count;

    public IReadOnlyCollection<ScalarType> Scalars => _scalars.Values;

    /// <summary>The types that are kept even if nothing refers to them.</summary>
    public HashSet<string> Pinned { get; } = new(StringComparer.Ordinal);

    public TypeConfiguration GetAt(int index) => _configurations.GetAt(index).Value;

    public TypeConfiguration? Find(string name) => _configurations.GetValueOrDefault(name);

    /// <summary>The interface type of a CLR type; null if its type is no interface, or not known yet.</summary>
    public InterfaceTypeConfiguration? FindInterface(Type type)
        => bindings.FindName(type, isInput: false) is { } name ? Find(name) as InterfaceTypeConfiguration : null;

    public void AddType(TypeConfiguration configuration)
    {
        if (configuration.Name.StartsWith("__", StringComparison.Ordinal))
            Errors.Add($"{configuration.Name}: names that start with `__` are reserved for introspection.");
        else if (BuiltInScalars.IsSpecified(configuration.Name))
            Errors.Add($"{configuration.Name}: the specification's scalar has this name.");
        else if (!_configurations.TryAdd(configuration.Name, configuration) || _scalars.ContainsKey(configuration.Name))
            Errors.Add($"{configuration.Name}: two types have this name.");
    }

    public TypeReference GetOrAddType(string name, Func<TypeConfiguration> create)
    {
        if (!_configurations.ContainsKey(name) && _reserved.Add(name))
            AddType(create());

        return new TypeReference.Named(name);
    }

    public TypeReference GetOrAddScalar(ScalarType scalar)
    {
        _scalars.TryAdd(scalar.Name, scalar);
        bindings.Bind(scalar);
        return new TypeReference.Named(scalar.Name);
    }

    public void AddBuiltInScalar(string name)
    {
        if (!_scalars.ContainsKey(name) && BuiltInScalars.All.FirstOrDefault(scalar => scalar.Name == name) is { } scalar)
            _scalars.Add(name, scalar);
    }

    /// <summary>Reserves a name for a type that is about to be inferred. False if the name is used already.</summary>
    public bool TryReserve(string name) => !_scalars.ContainsKey(name) && !_configurations.ContainsKey(name) && _reserved.Add(name);
}
