using System.Reflection;

namespace SessionGraph.GraphQL.Types.Building;

/// <summary>Creates references to the types of CLR types, lists and nullability included.</summary>
internal sealed class TypeReferenceFactory(RuntimeTypeBindings bindings)
{
    public TypeReference Create(Type type, bool isInput, bool isNullable)
    {
        var reference = ReferenceOf(type, isInput, null);
        return isNullable ? reference.Nullable : new TypeReference.NonNull(reference.Nullable);
    }

    /// <summary>The reference that an attribute gives, or that is inferred from the CLR type and its nullability.</summary>
    public TypeReference Create(
        Type type, bool isInput, NullabilityInfo? nullability, params IReadOnlyList<ICustomAttributeProvider> members)
    {
        var reference = TypeInspector.Attribute<GraphQLTypeAttribute>(members) is { } attribute
            ? TypeReference.Parse(attribute.Type)
            : ReferenceOf(type, isInput, nullability);
        return TypeInspector.Attribute<GraphQLNonNullTypeAttribute>(members) is null ? reference : new TypeReference.NonNull(reference.Nullable);
    }

    private TypeReference ReferenceOf(Type type, bool isInput, NullabilityInfo? nullability)
    {
        if (TypeInspector.Unwrap(type) is var inner && inner != type)
            return ReferenceOf(inner, isInput, nullability is { GenericTypeArguments: [var argument] } ? argument : null);

        TypeReference reference = bindings.ElementType(type) is { } element
            ? new TypeReference.List(ReferenceOf(element, isInput, TypeInspector.ElementNullability(nullability)))
            : new TypeReference.Clr(Nullable.GetUnderlyingType(type) ?? type, isInput);
        var state = isInput ? nullability?.WriteState : nullability?.ReadState;
        if (state is null or NullabilityState.Unknown)
            state = nullability?.ReadState;

        var isNullable = Nullable.GetUnderlyingType(type) is not null || (!type.IsValueType && state is NullabilityState.Nullable);
        return isNullable ? reference : new TypeReference.NonNull(reference);
    }
}
