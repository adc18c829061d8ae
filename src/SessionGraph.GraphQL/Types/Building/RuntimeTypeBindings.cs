using System.Reflection;

namespace SessionGraph.GraphQL.Types.Building;

/// <summary>What is known of a CLR type before it is inferred: the name of its type, its attribute and its descriptor.</summary>
internal sealed class RuntimeTypeBindings
{
    private readonly Dictionary<(Type Type, bool IsInput), string> _names = [];
    private readonly HashSet<Type> _boundTypes = [];
    private readonly Dictionary<Type, TypeAttribute> _attributes = [];
    private readonly Dictionary<(Type Type, bool IsInput), TypeDescriptor> _descriptors = [];

    /// <summary>The CLR types that have a name, each as an output or an input type.</summary>
    public IEnumerable<(Type Type, bool IsInput)> NamedTypes => _names.Keys;

    public IEnumerable<string> Names => _names.Values;

    /// <summary>Binds a CLR type to the type with this name.</summary>
    public void Bind(Type type, string name)
    {
        _names[(type, false)] = name;
        _names[(type, true)] = name;
        _boundTypes.Add(type);
    }

    /// <summary>Binds a scalar's runtime type to the scalar, unless the runtime type is bound already.</summary>
    public void Bind(ScalarType scalar)
    {
        if (!_boundTypes.Contains(scalar.RuntimeType))
            Bind(scalar.RuntimeType, scalar.Name);
    }

    /// <summary>Names the type of a CLR type by its attribute, or else by convention.</summary>
    public void Add(Type type, TypeAttribute? attribute)
    {
        var isInput = attribute is InputObjectTypeAttribute;
        if (attribute is not null)
            _attributes[type] = attribute;

        _names.TryAdd((type, isInput || type.IsEnum), attribute?.Name ?? NamingConventions.TypeName(type, isInput));
    }

    public void Add(TypeDescriptor descriptor)
    {
        _descriptors[(descriptor.RuntimeType, descriptor.IsInput)] = descriptor;
        if (!descriptor.IsInput)
            _attributes[descriptor.RuntimeType] = descriptor.Kind;

        _names[(descriptor.RuntimeType, descriptor.IsInput || descriptor.RuntimeType.IsEnum)]
            = descriptor.TypeName ?? NamingConventions.TypeName(descriptor.RuntimeType, descriptor.IsInput);
    }

    public string? FindName(Type type, bool isInput) => _names.GetValueOrDefault((type, isInput));

    /// <summary>The name of the type for a CLR type. It is fixed the first time that it is asked for.</summary>
    public string NameOf(Type type, bool isInput)
    {
        if (!_names.TryGetValue((type, isInput), out var name))
        {
            name = BuiltInScalars.Find(type, isInput)?.Name
                ?? _attributes.GetValueOrDefault(type)?.Name
                ?? NamingConventions.TypeName(type, isInput);
            _names.Add((type, isInput), name);
        }

        return name;
    }

    public TypeDescriptor? DescriptorOf(Type type, bool isInput) => _descriptors.GetValueOrDefault((type, isInput));

    public TypeAttribute? AttributeOf(Type type)
        => _attributes.GetValueOrDefault(type) ?? type.GetCustomAttribute<TypeAttribute>(inherit: false);

    /// <summary>Whether a value of the CLR type, or of a list of it, can be an argument without an attribute.</summary>
    public bool IsInput(Type type)
    {
        type = TypeInspector.Unwrap(type);
        if (ElementType(type) is { } element)
            return IsInput(element);

        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsEnum
            || _boundTypes.Contains(type)
            || _names.ContainsKey((type, true))
            || BuiltInScalars.Find(type, isInput: true) is not null
            || type.Name.EndsWith("Input", StringComparison.Ordinal)
            || type.IsDefined(typeof(InputObjectTypeAttribute), inherit: false);
    }

    /// <summary>The item type of a list type; null if it is no list.</summary>
    public Type? ElementType(Type type)
    {
        if (_boundTypes.Contains(type) || BuiltInScalars.Find(type, isInput: false) is not null)
            return null;

        return Types.ElementType.Of(type) ?? Types.ElementType.ArgumentOf(typeof(IAsyncEnumerable<>), type);
    }
}
