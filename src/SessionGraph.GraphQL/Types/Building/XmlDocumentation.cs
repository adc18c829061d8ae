using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using System.Xml.Linq;

namespace SessionGraph.GraphQL.Types.Building;

/// <summary>Descriptions from the XML files that the compiler writes beside assemblies; a missing file means no description.</summary>
internal sealed class XmlDocumentation
{
    private readonly ConcurrentDictionary<Assembly, DocumentationFile> _assemblies = new();

    public string? Describe(MemberInfo member)
    {
        if (member.GetCustomAttribute<GraphQLDescriptionAttribute>() is { } attribute)
            return attribute.Description;

        return Find(member)?.Element("summary") is { } summary ? Text(summary) : null;
    }

    public string? Describe(ParameterInfo parameter)
    {
        if (parameter.GetCustomAttribute<GraphQLDescriptionAttribute>() is { } attribute)
            return attribute.Description;

        var element = Find(parameter.Member)?.Elements("param").FirstOrDefault(param => (string?)param.Attribute("name") == parameter.Name);
        return element is null ? null : Text(element);
    }

    /// <summary>Describes a record's property, which the compiler documents as its primary constructor's parameter.</summary>
    public string? DescribeProperty(PropertyInfo property)
        => Describe(property)
            ?? property.DeclaringType!.GetConstructors()
                .SelectMany(constructor => constructor.GetParameters())
                .Where(parameter => parameter.Name == property.Name)
                .Select(parameter => Describe(parameter) ?? FindRecordParameter(parameter))
                .FirstOrDefault(description => description is not null);

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

    // The members of this name in the base class and in the interfaces, or these themselves for a type.
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
        => method.GetParameters() is { Length: > 0 } parameters
            ? $"({string.Join(',', parameters.Select(parameter => ParameterId(parameter.ParameterType)))})"
            : "";

    private static string ParameterId(Type type)
    {
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
                builder.Append('`').Append(Referred(see)).Append('`');
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

    // What is referred to is called as the schema calls it: a type by its name, a property as its field, an enum's member as its value.
    private static string Referred(XElement see)
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
