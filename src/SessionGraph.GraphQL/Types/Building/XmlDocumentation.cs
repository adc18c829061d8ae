using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Xml.Linq;

namespace SessionGraph.GraphQL.Types.Building;

/// <summary>Reads descriptions from the XML documentation files of assemblies. If the file is missing, there are no descriptions.</summary>
internal sealed class XmlDocumentation
{
    private readonly ConcurrentDictionary<Assembly, DocumentationFile> _assemblies = new();

    public Description Describe(MemberInfo member) => new(() => Read(member));

    /// <summary>The description of the extension class; the extended type's description if it has none.</summary>
    public Description Describe(Type extension, Description? extended) => new(() => Read(extension) ?? extended?.Text);

    public Description Describe(ParameterInfo parameter) => new(() => Read(parameter));

    /// <summary>The description of a record's property. The compiler documents it as a parameter of the primary constructor.</summary>
    public Description DescribeProperty(PropertyInfo property) => new(() => ReadProperty(property));

    private string? ReadProperty(PropertyInfo property)
        => Read(property)
            ?? property.DeclaringType!.GetConstructors()
                .SelectMany(constructor => constructor.GetParameters())
                .Where(parameter => parameter.Name == property.Name)
                .Select(parameter => Read(parameter) ?? FindRecordParameter(parameter))
                .FirstOrDefault(description => description is not null);

    private string? Read(MemberInfo member)
    {
        if (member.GetCustomAttribute<GraphQLDescriptionAttribute>() is { } attribute)
            return attribute.Description;

        return Find(member)?.Element("summary") is { } summary ? Text(summary) : null;
    }

    private string? Read(ParameterInfo parameter)
    {
        if (parameter.GetCustomAttribute<GraphQLDescriptionAttribute>() is { } attribute)
            return attribute.Description;

        var element = Find(parameter.Member)?.Elements("param").FirstOrDefault(param => (string?)param.Attribute("name") == parameter.Name);
        return element is null ? null : Text(element);
    }

    private string? FindRecordParameter(ParameterInfo parameter)
        => Find(parameter.Member.DeclaringType!)?.Elements("param")
            .FirstOrDefault(param => (string?)param.Attribute("name") == parameter.Name) is { } text ? Text(text) : null;

    private XElement? Find(MemberInfo member)
    {
        var element = _assemblies.GetOrAdd(member.Module.Assembly, DocumentationFile.Of).Find(Id(member));
        return element?.Element("inheritdoc") is null
            ? element
            : InheritedBy(member).Select(Find).FirstOrDefault(found => found is not null);
    }

    // The members with this name in the base class and the interfaces, or for a type these themselves.
    private static IEnumerable<MemberInfo> InheritedBy(MemberInfo member)
    {
        var type = member as Type ?? member.DeclaringType!;
        var bases = type.GetInterfaces().AsEnumerable();
        if (type.BaseType is { } baseType && baseType != typeof(object))
            bases = bases.Prepend(baseType);

        return member is Type ? bases : bases.SelectMany(candidate => candidate.GetMember(member.Name));
    }

    private static string Id(MemberInfo member) => member switch
    {
        Type type => "T:" + TypeId(type),
        PropertyInfo => $"P:{TypeId(member.DeclaringType!)}.{member.Name}",
        FieldInfo => $"F:{TypeId(member.DeclaringType!)}.{member.Name}",
        MethodBase method => $"M:{TypeId(member.DeclaringType!)}.{member.Name.Replace('.', '#')}{Parameters(method)}",
        _ => "",
    };

    private static string TypeId(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static string Parameters(MethodBase method)
        => DefinitionOf(method).GetParameters() is { Length: > 0 } parameters
            ? $"({string.Join(',', parameters.Select(parameter => ParameterId(parameter.ParameterType)))})"
            : "";

    // The file documents the generic type definition, not its constructed types.
    private static MethodBase DefinitionOf(MethodBase method)
        => method.DeclaringType!.IsConstructedGenericType ? method.Module.ResolveMethod(method.MetadataToken)! : method;

    private static string ParameterId(Type type)
    {
        if (type.IsGenericParameter)
            return (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition.ToString(CultureInfo.InvariantCulture);

        if (type.IsArray)
            return ParameterId(type.GetElementType()!) + "[]";

        if (!type.IsGenericType)
            return type.FullName!.Replace('+', '.');

        var name = type.GetGenericTypeDefinition().FullName!.Replace('+', '.');
        var arguments = string.Join(',', type.GetGenericArguments().Select(ParameterId));
        return $"{name[..name.IndexOf('`', StringComparison.Ordinal)]}{{{arguments}}}";
    }

    private static string Text(XElement element)
    {
        var builder = new StringBuilder();
        foreach (var node in element.Nodes())
            Append(builder, node);

        return string.Join(' ', builder.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static void Append(StringBuilder builder, XNode node)
    {
        switch (node)
        {
            case XText text:
                builder.Append(text.Value);
                break;
            case XElement { Name.LocalName: "c" or "code" or "paramref" or "typeparamref" } code:
                builder.Append('`').Append((string?)code.Attribute("name") ?? code.Value).Append('`');
                break;
            case XElement { Name.LocalName: "see" or "seealso" } see:
                builder.Append('`').Append(ReferenceText(see)).Append('`');
                break;
            case XElement other:
                foreach (var child in other.Nodes())
                    Append(builder, child);

                builder.Append(' ');
                break;
            default:
                break;
        }
    }

    // A reference is written with its name in the schema: a type's name, a property's field, an enum member's value.
    private static string ReferenceText(XElement see)
    {
        if ((string?)see.Attribute("cref") is not { Length: > 2 } reference)
            return (string?)see.Attribute("langword") ?? see.Value;

        var path = reference.Split('(')[0];
        var name = path[(path.LastIndexOfAny(['.', ':']) + 1)..];
        return reference[0] switch
        {
            'P' or 'M' => NamingConventions.CamelCase(name),
            'F' => NamingConventions.UpperSnakeCase(name),
            _ => name.Split('`')[0],
        };
    }
}
