using System.Reflection;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types.Building;

/// <summary>Adds the members of the classes that extend a type to the type.</summary>
internal sealed class TypeExtensionMerger(
    TypeRegistry registry, RuntimeTypeBindings bindings, OutputFieldFactory fields, XmlDocumentation documentation)
{
    private readonly List<TypeExtension> _extensions = [];

    public void Add(TypeExtension extension) => _extensions.Add(extension);

    public void Merge(ComplexTypeConfiguration configuration)
    {
        foreach (var extension in _extensions.Where(extension => IsExtended(configuration, extension)))
        {
            extension.IsUsed = true;
            if (extension.IsDescription)
                configuration.Description = documentation.Describe(extension.Class, configuration.Description);

            configuration.Fields.RemoveAll(field => field.Member is { } member && extension.Ignored.Contains(member.Name));
            foreach (var member in ExtensionMembers(extension))
                AddExtensionField(configuration, member);
        }
    }

    /// <summary>Reports the extensions whose type does not exist.</summary>
    public void ReportUnused()
    {
        foreach (var extension in _extensions.Where(extension => !extension.IsUsed))
            registry.Errors.Add(
                $"{extension.TypeName ?? extension.RuntimeType!.Name}: the schema has no such type for {extension.Class.Name} to extend.");
    }

    private bool IsExtended(ComplexTypeConfiguration configuration, TypeExtension extension)
    {
        if (extension.RuntimeType is not { } runtimeType)
            return configuration.Name == extension.TypeName;

        return configuration.RuntimeType == runtimeType
            || (!extension.IsDescription && configuration is ObjectTypeConfiguration
                && configuration.RuntimeType.IsAssignableTo(runtimeType)
                && bindings.AttributeOf(runtimeType) is not InterfaceTypeAttribute && registry.FindInterface(runtimeType) is null);
    }

    private static IEnumerable<MemberInfo> ExtensionMembers(TypeExtension extension)
    {
        var flags = TypeInspector.OwnInstance | (extension.HasStaticMembers ? BindingFlags.Static : default);
        return TypeInspector.BasesOf(extension.Class).Prepend(extension.Class)
            .SelectMany(type => TypeInspector.PropertiesOf(type).Concat<MemberInfo>(TypeInspector.MethodsOf(type, flags)))
            .Where(member => !IsSubscribeMethod(extension.Class, member));
    }

    private static bool IsSubscribeMethod(Type extension, MemberInfo member)
        => extension.GetMethods().Any(candidate => candidate.GetCustomAttribute<SubscribeAttribute>()?.With == member.Name);

    private void AddExtensionField(ComplexTypeConfiguration configuration, MemberInfo member)
    {
        var field = fields.CreateExtension(member, configuration);
        var replaced = member.GetCustomAttribute<BindMemberAttribute>() is { } bind
            ? configuration.Fields.FindIndex(existing => existing.Member?.Name == bind.Name)
            : configuration.Fields.FindIndex(existing => existing.Name == field.Name && IsOwn(existing, configuration));
        if (replaced < 0)
            configuration.Fields.Add(field);
        else
            configuration.Fields[replaced] = field;
    }

    // Two extensions with a field of the same name are an error, so that neither hides the other.
    private static bool IsOwn(OutputFieldConfiguration field, ComplexTypeConfiguration configuration)
        => field.Member?.DeclaringType?.IsAssignableFrom(configuration.RuntimeType) is not false;
}
