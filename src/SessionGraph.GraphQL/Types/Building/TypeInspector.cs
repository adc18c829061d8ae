using System.Reflection;
using System.Runtime.CompilerServices;

namespace SessionGraph.GraphQL.Types.Building;

/// <summary>Reads the members of CLR types, their attributes and their nullability.</summary>
internal static class TypeInspector
{
    public const BindingFlags OwnInstance = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>Removes tasks and <see cref="Optional{T}"/> from a type.</summary>
    public static Type Unwrap(Type type)
        => type.IsGenericType && type.GetGenericTypeDefinition() is var definition
            && (definition == typeof(Task<>) || definition == typeof(ValueTask<>) || definition == typeof(Optional<>))
            ? type.GetGenericArguments()[0]
            : type;

    public static IEnumerable<Type> BasesOf(Type type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
            if (current != typeof(object) && current != typeof(ValueType))
                yield return current;
    }

    public static IEnumerable<PropertyInfo> PropertiesOf(Type type)
        => type.GetProperties(OwnInstance).Where(property => property.GetMethod is { IsPublic: true }
            && property.GetIndexParameters().Length is 0
            && !property.IsDefined(typeof(GraphQLIgnoreAttribute)));

    public static IEnumerable<MethodInfo> MethodsOf(Type type, BindingFlags flags)
        => type.GetMethods(flags).Where(method => !method.IsSpecialName
            && !method.IsGenericMethodDefinition
            && method.ReturnType != typeof(void) && method.ReturnType != typeof(Task) && method.ReturnType != typeof(ValueTask)
            && method.GetBaseDefinition().DeclaringType != typeof(object)
            && !method.IsDefined(typeof(CompilerGeneratedAttribute))
            && !method.IsDefined(typeof(GraphQLIgnoreAttribute))
            && !method.GetParameters().Any(parameter => parameter.ParameterType.IsByRef));

    public static T? Attribute<T>(params IReadOnlyList<ICustomAttributeProvider> members)
        where T : Attribute
        => members.SelectMany(member => member.GetCustomAttributes(typeof(T), true)).OfType<T>().FirstOrDefault();

    public static string? DeprecationOf(MemberInfo member)
        => member.GetCustomAttribute<GraphQLDeprecatedAttribute>()?.Reason ?? member.GetCustomAttribute<ObsoleteAttribute>()?.Message;

    public static NullabilityInfo? ElementNullability(NullabilityInfo? nullability)
        => nullability?.ElementType ?? (nullability is { GenericTypeArguments: [var argument] } ? argument : null);
}
