using System.Reflection;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types.Building;

/// <summary>Registers the classes and descriptors that the schema builder is given.</summary>
internal sealed class TypeRegistrar(TypeRegistry registry, RuntimeTypeBindings bindings, TypeExtensionMerger extensions)
{
    /// <summary>Registers a class by its attributes.</summary>
    public void Register(Type type)
    {
        if (type.IsAssignableTo(typeof(ScalarType)))
            registry.GetOrAddScalar((ScalarType)Activator.CreateInstance(type)!);
        else if (type.IsAssignableTo(typeof(TypeDescription)))
            Register(((TypeDescription)Activator.CreateInstance(type)!).Describe());
        else if (type.GetCustomAttribute<TypeExtensionAttribute>(inherit: false) is { } extension)
            RegisterExtension(type, extension);
        else if (type.GetCustomAttribute<TypeAttribute>(inherit: false) is { RuntimeType: { } runtimeType } description)
        {
            bindings.Add(runtimeType, description);
            extensions.Add(new TypeExtension(type, null, runtimeType) { IsDescription = true });
        }
        else
            bindings.Add(type, type.GetCustomAttribute<TypeAttribute>(inherit: false));
    }

    /// <summary>Registers a type that a descriptor describes.</summary>
    public void Register(TypeDescriptor descriptor) => bindings.Add(descriptor);

    /// <summary>Registers a class as the root type with this name.</summary>
    public void RegisterRoot(string name, Type? type)
    {
        registry.GetOrAddType(name, () => new ObjectTypeConfiguration { Name = name });
        if (type is not null)
            extensions.Add(new TypeExtension(type, name, null) { IsDescription = true });
    }

    /// <summary>Binds a CLR type to the type with this name.</summary>
    public void Bind(Type type, string name) => bindings.Bind(type, name);

    private void RegisterExtension(Type type, TypeExtensionAttribute attribute)
    {
        if (attribute is QueryTypeAttribute or MutationTypeAttribute or SubscriptionTypeAttribute)
            RegisterRoot(attribute.TypeName!, null);

        var extension = new TypeExtension(type, attribute.TypeName, attribute.RuntimeType) { Ignored = attribute.IgnoreProperties };
        extensions.Add(attribute.IncludeStaticMembers ? extension with { HasStaticMembers = true } : extension);
    }
}
