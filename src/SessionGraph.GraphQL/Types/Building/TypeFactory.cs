using System.Reflection;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types.Building;

/// <summary>Infers the types of CLR types and adds them to the registry.</summary>
internal sealed class TypeFactory(
    TypeRegistry registry,
    RuntimeTypeBindings bindings,
    OutputFieldFactory fields,
    InputObjectTypeFactory inputObjects,
    XmlDocumentation documentation)
{
    public void Infer(Type type, string name, bool isInput)
    {
        if (!IsInferable(type))
            return;

        var attribute = bindings.AttributeOf(type);
        if (type.IsEnum)
            registry.AddType(InferEnum(type, name));
        else if (isInput)
            inputObjects.Infer(type, name);
        else if (attribute is UnionTypeAttribute)
            registry.AddType(new UnionTypeConfiguration { Name = name, RuntimeType = type, Description = documentation.Describe(type) });
        else if (IsInterfaceType(type))
            InferComplex(type, new InterfaceTypeConfiguration { Name = name }, attribute);
        else
            InferComplex(type, new ObjectTypeConfiguration { Name = name }, attribute);

        if (registry.Find(name) is { } configuration and not ComplexTypeConfiguration)
            bindings.DescriptorOf(type, isInput && !type.IsEnum)?.Apply(configuration, fields);
    }

    // These types have no fields that a client could use. A reference to one is an error.
    private static bool IsInferable(Type type)
        => type != typeof(object) && type != typeof(void) && type != typeof(Task) && type != typeof(ValueTask)
            && !type.IsPrimitive && !type.IsPointer && !type.IsByRef && !type.ContainsGenericParameters
            && !type.IsAssignableTo(typeof(Delegate))
            && (type.Namespace is not "System" || type.IsEnum || type.IsAssignableTo(typeof(Exception)));

    private bool IsInterfaceType(Type type) => bindings.AttributeOf(type) switch
    {
        null => type.IsInterface || type is { IsAbstract: true, IsSealed: false },
        var attribute => attribute is InterfaceTypeAttribute,
    };

    private EnumTypeConfiguration InferEnum(Type type, string name)
    {
        var configuration = new EnumTypeConfiguration { Name = name, RuntimeType = type, Description = documentation.Describe(type) };
        foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            // A second name for the same value could be read, but never written.
            if (field.IsDefined(typeof(GraphQLIgnoreAttribute))
                || configuration.Values.Exists(value => value.Value.Equals(field.GetValue(null))))
                continue;

            configuration.Values.Add(new EnumValue(
                NamingConventions.EnumValueName(field),
                field.GetValue(null)!,
                documentation.Describe(field),
                TypeInspector.DeprecationOf(field)));
        }

        return configuration;
    }

    private void InferComplex(Type type, ComplexTypeConfiguration configuration, TypeAttribute? attribute)
    {
        configuration.RuntimeType = type;
        configuration.Description = documentation.Describe(type);
        registry.AddType(configuration);
        foreach (var member in OwnMembers(type, hasMethods: type.GetCustomAttribute<TypeAttribute>(inherit: false) is not null))
            if (attribute?.IgnoreProperties.Contains(member.Name) is not true)
                configuration.Fields.Add(fields.Create(member, configuration));
    }

    // The members of the type, then those of its bases. Members of bases that are interface types of the schema are left to those.
    private List<MemberInfo> OwnMembers(Type type, bool hasMethods)
    {
        var members = new List<MemberInfo>();
        var ignored = new HashSet<string>(StringComparer.Ordinal);
        var bases = type.IsInterface ? type.GetInterfaces() : TypeInspector.BasesOf(type);
        foreach (var current in bases.Prepend(type))
        {
            if (current != type && bindings.AttributeOf(current) is InterfaceTypeAttribute)
                ignored.UnionWith(current.GetProperties().Select(property => property.Name));
            else
                members.AddRange(TypeInspector.PropertiesOf(current).Concat<MemberInfo>(hasMethods ? TypeInspector.MethodsOf(current, TypeInspector.OwnInstance) : []));
        }

        return [.. members.Where(member => !ignored.Contains(member.Name)).DistinctBy(member => member.Name)];
    }
}
