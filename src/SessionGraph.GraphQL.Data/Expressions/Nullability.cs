using System.Reflection;

namespace SessionGraph.GraphQL.Data.Expressions;

/// <summary>Whether a property may hold null, by its type or its annotation; asked when the schema is built.</summary>
internal static class Nullability
{
    /// <summary>Whether the property may hold null; a reference without annotation may.</summary>
    public static bool IsNullable(PropertyInfo property) => property.PropertyType.IsValueType
        ? Nullable.GetUnderlyingType(property.PropertyType) is not null
        : new NullabilityInfoContext().Create(property).ReadState is not NullabilityState.NotNull;
}
