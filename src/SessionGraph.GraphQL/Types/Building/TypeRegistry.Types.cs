using System.Reflection;
using System.Runtime.CompilerServices;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types.Building;

internal sealed partial class TypeRegistry
{
    private const BindingFlags OwnInstance = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private void Infer(Type type, string name, bool isInput)
    {
        if (!IsInferable(type))
            return;

        var attribute = AttributeOf(type);
        if (type.IsEnum)
            AddType(InferEnum(type, name));
        else if (isInput)
            InferInputObject(type, name);
        else if (attribute is UnionTypeAttribute)
            AddType(new UnionTypeConfiguration { Name = name, RuntimeType = type, Description = Documentation.Describe(type) });
        else if (IsInterfaceType(type))
            InferComplex(type, new InterfaceTypeConfiguration { Name = name }, attribute);
        else
            InferComplex(type, new ObjectTypeConfiguration { Name = name }, attribute);

        if (_configurations.GetValueOrDefault(name) is { } configuration and not ComplexTypeConfiguration)
            _descriptors.GetValueOrDefault((type, isInput && !type.IsEnum))?.Apply(configuration, this);
    }

    // These types have no fields that a client could use. A reference to one is an error.
    private static bool IsInferable(Type type)
        => type != typeof(object) && type != typeof(void) && type != typeof(Task) && type != typeof(ValueTask)
            && !type.IsPrimitive && !type.IsPointer && !type.IsByRef && !type.ContainsGenericParameters
            && !type.IsAssignableTo(typeof(Delegate))
            && (type.Namespace is not "System" || type.IsEnum || type.IsAssignableTo(typeof(Exception)));

    private TypeAttribute? AttributeOf(Type type)
        => _describedTypes.GetValueOrDefault(type) ?? type.GetCustomAttribute<TypeAttribute>(inherit: false);

    private bool IsInterfaceType(Type type) => AttributeOf(type) switch
    {
        null => type.IsInterface || type is { IsAbstract: true, IsSealed: false },
        var attribute => attribute is InterfaceTypeAttribute,
    };

    private EnumTypeConfiguration InferEnum(Type type, string name)
    {
        var configuration = new EnumTypeConfiguration { Name = name, RuntimeType = type, Description = Documentation.Describe(type) };
        foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            // A second name for the same value could be read, but never written.
            if (field.IsDefined(typeof(GraphQLIgnoreAttribute))
                || configuration.Values.Exists(value => value.Value.Equals(field.GetValue(null))))
                continue;

            configuration.Values.Add(new EnumValue(
                NamingConventions.EnumValueName(field),
                field.GetValue(null)!,
                Documentation.Describe(field),
                DeprecationOf(field)));
        }

        return configuration;
    }

    private void InferComplex(Type type, ComplexTypeConfiguration configuration, TypeAttribute? attribute)
    {
        configuration.RuntimeType = type;
        configuration.Description = Documentation.Describe(type);
        AddType(configuration);
        foreach (var member in OwnMembers(type, hasMethods: type.GetCustomAttribute<TypeAttribute>(inherit: false) is not null))
            if (attribute?.IgnoreProperties.Contains(member.Name) is not true)
                configuration.Fields.Add(member is PropertyInfo property
                    ? InferField(property, configuration)
                    : InferField((MethodInfo)member, configuration, isExtension: false));
    }

    // The members of the type, then those of its bases. Members of bases that are interface types of the schema are left to those.
    private List<MemberInfo> OwnMembers(Type type, bool hasMethods)
    {
        var members = new List<MemberInfo>();
        var ignored = new HashSet<string>(StringComparer.Ordinal);
        var bases = type.IsInterface ? type.GetInterfaces() : BasesOf(type);
        foreach (var current in bases.Prepend(type))
        {
            if (current != type && AttributeOf(current) is InterfaceTypeAttribute)
                ignored.UnionWith(current.GetProperties().Select(property => property.Name));
            else
                members.AddRange(PropertiesOf(current).Concat<MemberInfo>(hasMethods ? MethodsOf(current, OwnInstance) : []));
        }

        return [.. members.Where(member => !ignored.Contains(member.Name)).DistinctBy(member => member.Name)];
    }

    private static IEnumerable<Type> BasesOf(Type type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
            if (current != typeof(object) && current != typeof(ValueType))
                yield return current;
    }

    private static IEnumerable<PropertyInfo> PropertiesOf(Type type)
        => type.GetProperties(OwnInstance).Where(property => property.GetMethod is { IsPublic: true }
            && property.GetIndexParameters().Length is 0
            && !property.IsDefined(typeof(GraphQLIgnoreAttribute)));

    private static IEnumerable<MethodInfo> MethodsOf(Type type, BindingFlags flags)
        => type.GetMethods(flags).Where(method => !method.IsSpecialName
            && !method.IsGenericMethodDefinition
            && method.ReturnType != typeof(void) && method.ReturnType != typeof(Task) && method.ReturnType != typeof(ValueTask)
            && method.GetBaseDefinition().DeclaringType != typeof(object)
            && !method.IsDefined(typeof(CompilerGeneratedAttribute))
            && !method.IsDefined(typeof(GraphQLIgnoreAttribute))
            && !method.GetParameters().Any(parameter => parameter.ParameterType.IsByRef));
}
