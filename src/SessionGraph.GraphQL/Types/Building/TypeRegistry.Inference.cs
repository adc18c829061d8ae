using System.Reflection;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types.Building;

internal sealed partial class TypeRegistry
{
    private const BindingFlags OwnInstance = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>Infers what is registered and all that it refers to, runs the interceptors, then infers what they added.</summary>
    public void Complete(IReadOnlyList<TypeInterceptor> interceptors)
    {
        foreach (var (type, isInput) in _namesByType.Keys.ToList())
            NameOf(new TypeReference.Clr(type, isInput));

        foreach (var (name, extensions) in _extensions.ToList())
        {
            if (_configurations.GetValueOrDefault(name) is not ComplexTypeConfiguration configuration)
                throw new SchemaException($"{name}: there is no object or interface of this name that {extensions[0].Name} could extend.");

            // The types inferred from a class take their extensions as they are inferred; what is left are types without one: the roots.
            if (configuration.RuntimeType == typeof(object))
                AddExtensionFields(configuration, configuration is InterfaceTypeConfiguration);
        }

        InferReferences();
        foreach (var interceptor in interceptors)
        {
            interceptor.OnBeforeCompleteTypes(this, Configurations);
            InferReferences();
        }
    }

    private void InferReferences()
    {
        for (var index = 0; index < _configurations.Count; index++)
            foreach (var reference in ReferencesOf(_configurations.GetAt(index).Value))
                NameOf(reference.NamedReference);
    }

    public static IEnumerable<TypeReference> ReferencesOf(TypeConfiguration configuration) => configuration switch
    {
        ComplexTypeConfiguration complex => complex.Fields
            .SelectMany(field => field.Arguments.Select(argument => argument.Type).Prepend(field.Type))
            .Concat(complex.Interfaces)
            .ToList(),
        InputObjectTypeConfiguration input => input.Fields.Select(field => field.Type).ToList(),
        UnionTypeConfiguration union => union.Types.ToList(),
        _ => [],
    };

    private void Infer(Type type, string name, bool isInput)
    {
        if (type.IsEnum)
            AddType(InferEnum(type, name));
        else if (isInput)
            InferInputObject(type, name);
        else if (_describedTypes.GetValueOrDefault(type) is InterfaceTypeAttribute)
            InferComplex(type, new InterfaceTypeConfiguration { Name = name });
        else
            InferComplex(type, new ObjectTypeConfiguration { Name = name });
    }

    private EnumTypeConfiguration InferEnum(Type type, string name)
    {
        var configuration = new EnumTypeConfiguration { Name = name, RuntimeType = type, Description = Documentation.Describe(type) };
        foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            if (field.IsDefined(typeof(GraphQLIgnoreAttribute)))
                continue;

            configuration.Values.Add(new EnumValue(
                NamingConventions.EnumValueName(field),
                field.GetValue(null)!,
                Documentation.Describe(field),
                field.GetCustomAttribute<GraphQLDeprecatedAttribute>()?.Reason));
        }

        return configuration;
    }

    private void InferComplex(Type type, ComplexTypeConfiguration configuration)
    {
        configuration.RuntimeType = type;
        configuration.Description = Documentation.Describe(type);
        AddType(configuration);
        var bases = InterfacesOf(type);
        var inherited = bases.SelectMany(IgnoredProperties).ToHashSet(StringComparer.Ordinal);
        foreach (var property in OwnProperties(type, bases))
            if (!inherited.Contains(property.Name) && !IgnoredProperties(type).Contains(property.Name, StringComparer.Ordinal))
                configuration.Fields.Add(InferField(property, configuration));

        AddExtensionFields(configuration, configuration is InterfaceTypeConfiguration);
        foreach (var interfaceType in bases)
        {
            var reference = new TypeReference.Clr(interfaceType, false);
            configuration.Interfaces.Add(new TypeReference.Named(NameOf(reference)));
            InheritFields(configuration, (ComplexTypeConfiguration)FindConfiguration(reference)!);
        }
    }

    /// <summary>The base class or interface types, nearest first, that are interface types of the schema.</summary>
    private List<Type> InterfacesOf(Type type)
    {
        var interfaces = new List<Type>();
        for (var current = type.BaseType; current is not null; current = current.BaseType)
            if (_describedTypes.GetValueOrDefault(current) is InterfaceTypeAttribute)
                interfaces.Add(current);

        interfaces.AddRange(type.GetInterfaces().Where(candidate => _describedTypes.GetValueOrDefault(candidate) is InterfaceTypeAttribute));
        return interfaces;
    }

    // The properties of the type and of its bases, those of an interface type of the schema left to it.
    private static IEnumerable<PropertyInfo> OwnProperties(Type type, List<Type> interfaces)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var current = type; current is not null && current != typeof(object) && current != typeof(ValueType); current = current.BaseType)
        {
            if (interfaces.Contains(current))
                yield break;

            foreach (var property in current.GetProperties(OwnInstance))
                if (property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length is 0
                    && property.Name is not "EqualityContract" && !property.IsDefined(typeof(GraphQLIgnoreAttribute)) && seen.Add(property.Name))
                    yield return property;
        }
    }

    private string[] IgnoredProperties(Type type) => _describedTypes.GetValueOrDefault(type)?.IgnoreProperties ?? [];

    private void AddExtensionFields(ComplexTypeConfiguration configuration, bool isInterface)
    {
        if (!_extensions.TryGetValue(configuration.Name, out var extensions))
            return;

        foreach (var extension in extensions)
        {
            configuration.Description ??= isInterface || configuration.RuntimeType != typeof(object) ? Documentation.Describe(extension) : null;
            foreach (var method in extension.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
                if (!method.IsSpecialName && !method.IsDefined(typeof(GraphQLIgnoreAttribute)) && !IsSubscribeMethod(extension, method))
                    AddExtensionField(configuration, method);
        }
    }

    private void AddExtensionField(ComplexTypeConfiguration configuration, MethodInfo method)
    {
        var field = InferField(method, configuration);
        if (field is null)
            return;

        var replaced = method.GetCustomAttribute<BindMemberAttribute>() is { } bind
            ? configuration.Fields.FindIndex(existing => existing.Member?.Name == bind.Name)
            : configuration.Fields.FindIndex(existing => existing.Name == field.Name);
        if (replaced < 0)
            configuration.Fields.Add(field);
        else
            configuration.Fields[replaced] = field;
    }

    private static void InheritFields(ComplexTypeConfiguration configuration, ComplexTypeConfiguration interfaceType)
    {
        foreach (var inherited in interfaceType.Fields)
        {
            if (configuration.Fields.Any(field => field.Name == inherited.Name))
                continue;

            var field = new OutputFieldConfiguration
            {
                Name = inherited.Name,
                Description = inherited.Description,
                DeprecationReason = inherited.DeprecationReason,
                Type = inherited.Type,
                Member = inherited.Member,
                ResultType = inherited.ResultType,
                Getter = inherited.Getter,
                Resolver = inherited.Resolver,
            };
            field.Arguments.AddRange(inherited.Arguments);
            field.Directives.AddRange(inherited.Directives);
            field.Middleware.AddRange(inherited.Middleware);
            field.Requirements.AddRange(inherited.Requirements);
            field.Features.CopyFrom(inherited.Features);
            configuration.Fields.Add(field);
        }
    }
}
