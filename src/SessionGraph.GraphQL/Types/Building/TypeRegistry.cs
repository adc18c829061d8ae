using System.Reflection;
using SessionGraph.GraphQL.Resolvers;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types.Building;

/// <summary>The configurations and other parts of a schema that is being built.</summary>
internal sealed partial class TypeRegistry(
    SchemaConfiguration schema, Features features, IReadOnlyList<IParameterBinding> parameterBindings) : IDescriptorContext
{
    private readonly OrderedDictionary<string, TypeConfiguration> _configurations = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reserved = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ScalarType> _scalars = new(StringComparer.Ordinal);
    private readonly Dictionary<(Type Type, bool IsInput), string> _namesByType = [];
    private readonly HashSet<Type> _boundTypes = [];
    private readonly Dictionary<Type, TypeAttribute> _describedTypes = [];
    private readonly Dictionary<(Type Type, bool IsInput), TypeDescriptor> _descriptors = [];
    private readonly List<TypeExtension> _extensions = [];

    public SchemaConfiguration Schema { get; } = schema;

    public Features Features { get; } = features;

    public IReadOnlyList<IParameterBinding> ParameterBindings { get; } = parameterBindings;

    public XmlDocumentation Documentation { get; } = new();

    public List<DirectiveTypeConfiguration> Directives { get; } = [];

    /// <summary>The errors so far.</summary>
    public SchemaErrors Errors { get; } = new();

    /// <summary>The type system documents of the schema.</summary>
    public TypeSystemDefinitions Syntax { get; set; } = TypeSystemDefinitions.Empty;

    /// <summary>The names that a type system document may refer to without defining them.</summary>
    public IEnumerable<string> TypeNames
        => [.. _configurations.Keys, .. _scalars.Keys, .. _namesByType.Values, .. BuiltInScalars.All.Select(scalar => scalar.Name)];

    public IReadOnlyList<TypeConfiguration> Configurations => [.. _configurations.Values];

    public IReadOnlyCollection<ScalarType> Scalars => _scalars.Values;

    /// <summary>The types that are kept even if nothing refers to them.</summary>
    public HashSet<string> Pinned { get; } = new(StringComparer.Ordinal);

    /// <summary>Registers a class by its attributes.</summary>
    public void Register(Type type)
    {
        if (type.IsAssignableTo(typeof(ScalarType)))
            GetOrAddScalar((ScalarType)Activator.CreateInstance(type)!);
        else if (type.IsAssignableTo(typeof(TypeDescription)))
            Register(((TypeDescription)Activator.CreateInstance(type)!).Describe());
        else if (type.GetCustomAttribute<TypeExtensionAttribute>(inherit: false) is { } extension)
            RegisterExtension(type, extension);
        else if (type.GetCustomAttribute<TypeAttribute>(inherit: false) is { RuntimeType: { } runtimeType } description)
        {
            RegisterType(runtimeType, description);
            _extensions.Add(new TypeExtension(type, null, runtimeType) { IsDescription = true });
        }
        else
            RegisterType(type, type.GetCustomAttribute<TypeAttribute>(inherit: false));
    }

    /// <summary>Registers a type that a descriptor describes.</summary>
    public void Register(TypeDescriptor descriptor)
    {
        _descriptors[(descriptor.RuntimeType, descriptor.IsInput)] = descriptor;
        if (!descriptor.IsInput)
            _describedTypes[descriptor.RuntimeType] = descriptor.Kind;

        _namesByType[(descriptor.RuntimeType, descriptor.IsInput || descriptor.RuntimeType.IsEnum)]
            = descriptor.TypeName ?? NamingConventions.TypeName(descriptor.RuntimeType, descriptor.IsInput);
    }

    /// <summary>Registers a class as the root type with this name.</summary>
    public void RegisterRoot(string name, Type? type)
    {
        GetOrAddType(name, () => new ObjectTypeConfiguration { Name = name });
        if (type is not null)
            _extensions.Add(new TypeExtension(type, name, null) { IsDescription = true });
    }

    /// <summary>Binds a CLR type to the type with this name.</summary>
    public void Bind(Type type, string name)
    {
        _namesByType[(type, false)] = name;
        _namesByType[(type, true)] = name;
        _boundTypes.Add(type);
    }

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
        if (_boundTypes.Add(scalar.RuntimeType))
            Bind(scalar.RuntimeType, scalar.Name);

        return new TypeReference.Named(scalar.Name);
    }

    public TypeConfiguration? FindConfiguration(TypeReference reference)
    {
        var known = _configurations.Count;
        var configuration = _configurations.GetValueOrDefault(NameOf(reference.NamedReference));
        if (_configurations.Count != known)
            InferStructure();

        return configuration;
    }

    public OutputFieldConfiguration CreateField(PropertyInfo property, ComplexTypeConfiguration declaringType)
        => InferField(property, declaringType);

    public Description GetDescription(MemberInfo member)
        => member is PropertyInfo property ? Documentation.DescribeProperty(property) : Documentation.Describe(member);

    public string GetMemberName(MemberInfo member) => NamingConventions.MemberName(member);

    public string GetTypeName(Type type, bool isInput) => NameOf(new TypeReference.Clr(type, isInput));

    /// <summary>The name of the referenced type. Its CLR type is inferred if that has not been done yet.</summary>
    public string NameOf(TypeReference reference)
    {
        if (reference is TypeReference.Named named)
        {
            AddBuiltInScalar(named.Name);
            return named.Name;
        }

        var (type, isInput) = (TypeReference.Clr)reference;
        isInput |= type.IsEnum;
        if (!_namesByType.TryGetValue((type, isInput), out var name))
        {
            name = BuiltInScalarOf(type, isInput)?.Name
                ?? _describedTypes.GetValueOrDefault(type)?.Name
                ?? NamingConventions.TypeName(type, isInput);
            _namesByType.Add((type, isInput), name);
        }

        AddBuiltInScalar(name);
        if (!_scalars.ContainsKey(name) && !_configurations.ContainsKey(name) && _reserved.Add(name))
            Infer(type, name, isInput);

        return name;
    }

    private void AddBuiltInScalar(string name)
    {
        if (!_scalars.ContainsKey(name) && BuiltInScalars.All.FirstOrDefault(scalar => scalar.Name == name) is { } scalar)
            _scalars.Add(name, scalar);
    }

    private void RegisterType(Type type, TypeAttribute? attribute)
    {
        var isInput = attribute is InputObjectTypeAttribute;
        if (attribute is not null)
            _describedTypes[type] = attribute;

        _namesByType.TryAdd((type, isInput || type.IsEnum), attribute?.Name ?? NamingConventions.TypeName(type, isInput));
    }

    private void RegisterExtension(Type type, TypeExtensionAttribute attribute)
    {
        if (attribute is QueryTypeAttribute or MutationTypeAttribute or SubscriptionTypeAttribute)
            RegisterRoot(attribute.TypeName!, null);

        var extension = new TypeExtension(type, attribute.TypeName, attribute.RuntimeType) { Ignored = attribute.IgnoreProperties };
        _extensions.Add(attribute.IncludeStaticMembers ? extension with { HasStaticMembers = true } : extension);
    }
}
