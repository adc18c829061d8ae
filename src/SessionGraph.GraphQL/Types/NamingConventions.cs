using System.Reflection;
using System.Text;

namespace SessionGraph.GraphQL.Types;

/// <summary>Derives names in the schema from CLR names by HotChocolate's default conventions.</summary>
internal static class NamingConventions
{
    public static string TypeName(Type type, bool isInput)
    {
        var name = Explicit(type) ?? type.GetCustomAttribute<TypeAttribute>(inherit: false)?.Name ?? WithoutArity(type);
        return isInput && !type.IsEnum && !name.EndsWith("Input", StringComparison.Ordinal) ? name + "Input" : name;
    }

    public static string MemberName(MemberInfo member)
    {
        if (Explicit(member) is { } name)
            return name;

        name = member.Name;
        if (member is MethodInfo)
        {
            if (name.StartsWith("Get", StringComparison.Ordinal) && name.Length > 3 && char.IsUpper(name[3]))
                name = name[3..];

            if (name.EndsWith("Async", StringComparison.Ordinal) && name.Length > 5)
                name = name[..^5];
        }

        return CamelCase(name);
    }

    public static string ParameterName(ParameterInfo parameter)
        => parameter.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? CamelCase(parameter.Name!);

    public static string EnumValueName(MemberInfo value) => Explicit(value) ?? UpperSnakeCase(value.Name);

    /// <summary>
    /// Lower-cases the leading capitals, except the last one before a lower-case letter: <c>IsOpen</c> → <c>isOpen</c>, <c>URLPath</c> →
    /// <c>urlPath</c>.
    /// </summary>
    public static string CamelCase(string name)
    {
        var characters = name.ToCharArray();
        for (var index = 0; index < characters.Length && char.IsUpper(characters[index]); index++)
        {
            if (index > 0 && index + 1 < characters.Length && char.IsLower(characters[index + 1]))
                break;

            characters[index] = char.ToLowerInvariant(characters[index]);
        }

        return new string(characters);
    }

    public static string UpperSnakeCase(string name)
    {
        var builder = new StringBuilder(name.Length + 4);
        for (var index = 0; index < name.Length; index++)
        {
            var isWordStart = index > 0 && char.IsUpper(name[index])
                && (!char.IsUpper(name[index - 1]) || (index + 1 < name.Length && char.IsLower(name[index + 1])));
            if (isWordStart && name[index - 1] is not '_')
                builder.Append('_');

            builder.Append(char.ToUpperInvariant(name[index]));
        }

        return builder.ToString();
    }

    private static string? Explicit(MemberInfo member) => member.GetCustomAttribute<GraphQLNameAttribute>()?.Name;

    private static string WithoutArity(Type type)
    {
        if (!type.IsGenericType)
            return type.Name;

        var arguments = string.Concat(type.GetGenericArguments().Select((argument, index) => (index is 0 ? "Of" : "And") + WithoutArity(argument)));
        return type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] + arguments;
    }
}
