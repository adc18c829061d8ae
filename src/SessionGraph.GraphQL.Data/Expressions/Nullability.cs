using System.Reflection;

namespace SessionGraph.GraphQL.Data.Expressions;

/// <summary>Finds out whether a property may be null, from its type or its nullable annotation.</summary>
internal static class Nullability
{
    /// <summary>Whether the property may be null. A reference without annotation may.</summary>
    public static bool IsNullable(PropertyInfo property) => property.PropertyType.IsValueType
        ? Nullable.GetUnderlyingType(property.PropertyType) is not null
        : new NullabilityInfoContext().Create(property).ReadState is not NullabilityState.NotNull;
}
