using System.Collections;
using System.Reflection;

namespace SessionGraph.GraphQL.Types.Building;

internal sealed partial class TypeRegistry
{
    public TypeReference GetTypeReference(Type type, bool isInput, bool isNullable)
    {
        var reference = ReferenceOf(type, isInput, null);
        return isNullable ? reference.Nullable : new TypeReference.NonNull(reference.Nullable);
    }

    /// <summary>The reference that an attribute gives, or that is inferred from the CLR type and its nullability.</summary>
    public TypeReference Reference(
        Type type, bool isInput, NullabilityInfo? nullability, params IReadOnlyList<ICustomAttributeProvider> members)
    {
        var reference = Attribute<GraphQLTypeAttribute>(members) is { } attribute
            ? TypeReference.Parse(attribute.Type)
            : ReferenceOf(type, isInput, nullability);
        return Attribute<GraphQLNonNullTypeAttribute>(members) is null ? reference : new TypeReference.NonNull(reference.Nullable);
    }

    /// <summary>Whether a value of the CLR type, or of a list of it, can be an argument without an attribute.</summary>
    public bool IsInput(Type type)
    {
        type = Unwrap(type);
        if (ElementType(type) is { } element)
            return IsInput(element);

        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsEnum
            || _boundTypes.Contains(type)
            || _namesByType.ContainsKey((type, true))
            || BuiltInScalarOf(type, isInput: true) is not null
            || type.Name.EndsWith("Input", StringComparison.Ordinal)
            || type.IsDefined(typeof(InputObjectTypeAttribute), inherit: false);
    }

    /// <summary>Removes tasks and <see cref="Optional{T}"/> from a type.</summary>
    public static Type Unwrap(Type type)
        => type.IsGenericType && type.GetGenericTypeDefinition() is var definition
            && (definition == typeof(Task<>) || definition == typeof(ValueTask<>) || definition == typeof(Optional<>))
            ? type.GetGenericArguments()[0]
            : type;

    /// <summary>The item type of a list type; null if it is no list.</summary>
    public Type? ElementType(Type type)
    {
        if (_boundTypes.Contains(type) || BuiltInScalarOf(type, isInput: false) is not null)
            return null;

        return Types.ElementType.Of(type) ?? Types.ElementType.ArgumentOf(typeof(IAsyncEnumerable<>), type);
    }

    /// <summary>The built-in scalar for the CLR type; null if there is none.</summary>
    private static ScalarType? BuiltInScalarOf(Type type, bool isInput)
    {
        var runtimeType = Type.GetTypeCode(type) is TypeCode.Byte or TypeCode.SByte or TypeCode.Int16 or TypeCode.UInt16 && !type.IsEnum
            ? typeof(int)
            : type == typeof(float) ? typeof(double)
            : type == typeof(DateTimeOffset) ? typeof(DateTime)
            : !isInput && IsMap(type) ? typeof(System.Text.Json.JsonElement)
            : type;
        return BuiltInScalars.All.FirstOrDefault(scalar => scalar.RuntimeType == runtimeType);
    }

    private static bool IsMap(Type type)
        => type.IsAssignableTo(typeof(IDictionary))
            || type.IsAssignableTo(typeof(System.Text.Json.Nodes.JsonNode))
            || type.IsAssignableTo(typeof(IReadOnlyDictionary<string, object?>))
            || type.IsAssignableTo(typeof(IDictionary<string, object?>));

    private TypeReference ReferenceOf(Type type, bool isInput, NullabilityInfo? nullability)
    {
        if (Unwrap(type) is var inner && inner != type)
            return ReferenceOf(inner, isInput, nullability is { GenericTypeArguments: [var argument] } ? argument : null);

        TypeReference reference = ElementType(type) is { } element
            ? new TypeReference.List(ReferenceOf(element, isInput, ElementNullability(nullability)))
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
