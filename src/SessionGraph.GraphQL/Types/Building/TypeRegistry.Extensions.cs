using System.Reflection;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Types.Building;

internal sealed partial class TypeRegistry
{
    private void Extend(ComplexTypeConfiguration configuration)
    {
        foreach (var extension in _extensions.Where(extension => IsExtended(configuration, extension)))
        {
            extension.IsUsed = true;
            if (extension.IsDescription)
                configuration.Description = Documentation.Describe(extension.Class, configuration.Description);

            configuration.Fields.RemoveAll(field => field.Member is { } member && extension.Ignored.Contains(member.Name));
            foreach (var member in ExtensionMembers(extension))
                AddExtensionField(configuration, member);
        }
    }

    private bool IsExtended(ComplexTypeConfiguration configuration, TypeExtension extension)
    {
        if (extension.RuntimeType is not { } runtimeType)
            return configuration.Name == extension.TypeName;

        return configuration.RuntimeType == runtimeType
            || (!extension.IsDescription && configuration is ObjectTypeConfiguration
                && configuration.RuntimeType.IsAssignableTo(runtimeType)
                && AttributeOf(runtimeType) is not InterfaceTypeAttribute && FindInterface(runtimeType) is null);
    }

    private static IEnumerable<MemberInfo> ExtensionMembers(TypeExtension extension)
    {
        var flags = OwnInstance | (extension.HasStaticMembers ? BindingFlags.Static : default);
        return BasesOf(extension.Class).Prepend(extension.Class)
            .SelectMany(type => PropertiesOf(type).Concat<MemberInfo>(MethodsOf(type, flags)))
            .Where(member => !IsSubscribeMethod(extension.Class, member));
    }

    private void AddExtensionField(ComplexTypeConfiguration configuration, MemberInfo member)
    {
        var field = member is PropertyInfo property
            ? InferResolved(property, property.GetMethod!, _nullability.Create(property), configuration, isExtension: true)
            : InferField((MethodInfo)member, configuration, isExtension: true);
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
