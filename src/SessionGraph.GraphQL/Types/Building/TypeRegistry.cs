using System.Reflection;
using SessionGraph.GraphQL.Resolvers;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types.Building;

/// <summary>All that is known of the schema while it is put together.</summary>
internal sealed partial class TypeRegistry(Features features, IReadOnlyList<IParameterBinding> parameterBindings) : IDescriptorContext
{
    private readonly OrderedDictionary<string, TypeConfiguration> _configurations = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reserved = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ScalarType> _scalars = new(StringComparer.Ordinal);
    private readonly Dictionary<(Type Type, bool IsInput), string> _namesByType = [];
    private readonly Dictionary<Type, TypeAttribute> _describedTypes = [];
    private readonly Dictionary<string, List<Type>> _extensions = new(StringComparer.Ordinal);

    public Features Features { get; } = features;

    public IReadOnlyList<IParameterBinding> ParameterBindings { get; } = parameterBindings;

    public XmlDocumentation Documentation { get; } = new();

    public List<DirectiveTypeConfiguration> Directives { get; } = [];

    public IReadOnlyList<TypeConfiguration> Configurations => [.. _configurations.Values];

    public IReadOnlyCollection<ScalarType> Scalars => _scalars.Values;

    /// <summary>Takes up a class, by what its attributes say that it is.</summary>
    public void Register(Type type)
    {
        if (type.GetCustomAttribute<ExtendObjectTypeAttribute>() is { } extension)
        {
            Extend(extension.Name, type);
            return;
        }

        if (type.GetCustomAttribute<TypeAttribute>() is { RuntimeType: { } runtimeType } description)
        {
            var name = NamingConventions.TypeName(runtimeType, isInput: false);
            _describedTypes[runtimeType] = description;
            _namesByType[(runtimeType, false)] = name;
            Extend(name, type);
            return;
        }

        var isInput = type.IsDefined(typeof(InputObjectTypeAttribute), inherit: false);
        _namesByType[(type, isInput || type.IsEnum)] = NamingConventions.TypeName(type, isInput);
        if (type.GetCustomAttribute<TypeAttribute>() is { } own)
            _describedTypes[type] = own;
    }

    public void AddType(TypeConfiguration configuration)
    {
        if (!_configurations.TryAdd(configuration.Name, configuration))
            throw new SchemaException($"{configuration.Name}: two types have this name.");
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
        _namesByType.TryAdd((scalar.RuntimeType, false), scalar.Name);
        _namesByType.TryAdd((scalar.RuntimeType, true), scalar.Name);
        return new TypeReference.Named(scalar.Name);
    }

    public TypeConfiguration? FindConfiguration(TypeReference reference)
        => _configurations.GetValueOrDefault(NameOf(reference.NamedReference));

    public string GetMemberName(MemberInfo member) => NamingConventions.MemberName(member);

    public string GetTypeName(Type type, bool isInput) => NameOf(new TypeReference.Clr(type, isInput));

    /// <summary>The name that the reference stands for; the CLR type behind it is inferred where it is not there yet.</summary>
    public string NameOf(TypeReference reference)
    {
        if (reference is TypeReference.Named named)
            return named.Name;

        var (type, isInput) = (TypeReference.Clr)reference;
        isInput |= type.IsEnum;
        if (!_namesByType.TryGetValue((type, isInput), out var name))
        {
            name = BuiltInScalarOf(type)?.Name ?? NamingConventions.TypeName(type, isInput);
            _namesByType.Add((type, isInput), name);
        }

        if (!_scalars.ContainsKey(name) && BuiltInScalars.All.FirstOrDefault(scalar => scalar.Name == name) is { } scalar)
            _scalars.Add(name, scalar);

        if (!_scalars.ContainsKey(name) && !_configurations.ContainsKey(name) && _reserved.Add(name))
            Infer(type, name, isInput);

        return name;
    }

    private void Extend(string name, Type extension)
    {
        if (!_extensions.TryGetValue(name, out var extensions))
            _extensions.Add(name, extensions = []);

        extensions.Add(extension);
    }
}
