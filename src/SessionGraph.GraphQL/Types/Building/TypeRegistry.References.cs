using System.Collections;
using System.Reflection;

namespace SessionGraph.GraphQL.Types.Building;

internal sealed partial class TypeRegistry
{
    public TypeReference GetTypeReference(Type type, bool isInput, bool isNullable)
    {
        var named = Reference(type, isInput, null);
        return isNullable ? named.Nullable : new TypeReference.NonNull(named.Nullable);
    }

    /// <summary>The reference that an attribute gives, or that the CLR type with its nullability stands for.</summary>
    public static TypeReference Reference(Type type, bool isInput, NullabilityInfo? nullability, ICustomAttributeProvider? member)
    {
        if (member?.GetCustomAttributes(typeof(GraphQLTypeAttribute), false) is [GraphQLTypeAttribute attribute])
            return TypeReference.Parse(attribute.Type);

        return Reference(type, isInput, nullability);
    }

    /// <summary>The built-in scalar that stands for the CLR type; null where none does.</summary>
    public static ScalarType? BuiltInScalarOf(Type type)
    {
        var runtimeType = Type.GetTypeCode(type) is TypeCode.Byte or TypeCode.SByte or TypeCode.Int16 or TypeCode.UInt16 && !type.IsEnum
            ? typeof(int)
            : type == typeof(float) ? typeof(double) : type;
        return BuiltInScalars.All.FirstOrDefault(scalar => scalar.RuntimeType == runtimeType);
    }

    /// <summary>The type inside tasks and <see cref="Optional{T}"/>.</summary>
    public static Type Unwrap(Type type)
        => type.IsGenericType && type.GetGenericTypeDefinition() is var definition
            && (definition == typeof(Task<>) || definition == typeof(ValueTask<>) || definition == typeof(Optional<>))
            ? type.GetGenericArguments()[0]
            : type;

    /// <summary>The type of the items of a list; null where the type is none.</summary>
    public static Type? ElementType(Type type)
    {
        if (type == typeof(string) || BuiltInScalarOf(type) is not null || type.IsAssignableTo(typeof(IDictionary)))
            return null;

        if (type.IsArray)
            return type.GetElementType();

        var enumerable = type.IsInterface && type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>)
            ? type
            : type.GetInterfaces().FirstOrDefault(candidate => candidate.IsGenericType
                && candidate.GetGenericTypeDefinition() == typeof(IEnumerable<>));
        return enumerable?.GetGenericArguments()[0];
    }

    private static TypeReference Reference(Type type, bool isInput, NullabilityInfo? nullability)
    {
        if (Unwrap(type) is var inner && inner != type)
            return Reference(inner, isInput, nullability is { GenericTypeArguments: [var argument] } ? argument : null);

        TypeReference reference = ElementType(type) is { } element
            ? new TypeReference.List(Reference(element, isInput, ElementNullability(nullability)))
            : new TypeReference.Clr(Nullable.GetUnderlyingType(type) ?? type, isInput);
        var state = isInput ? nullability?.WriteState : nullability?.ReadState;
        if (state is null or NullabilityState.Unknown)
            state = nullability?.ReadState;

        var isNullable = Nullable.GetUnderlyingType(type) is not null || (!type.IsValueType && state is NullabilityState.Nullable);
        return isNullable ? reference : new TypeReference.NonNull(reference);
    }

    private static NullabilityInfo? ElementNullability(NullabilityInfo? nullability)
        => nullability?.ElementType ?? (nullability is { GenericTypeArguments: [var argument] } ? argument : null);
}
