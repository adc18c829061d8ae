namespace SessionGraph.GraphQL.Types;

/// <summary>Finds the element types of CLR collections.</summary>
public static class ElementType
{
    /// <summary>The type of the items of an <see cref="IEnumerable{T}"/>; null when the type is not one.</summary>
    public static Type? Of(Type type) => ArgumentOf(typeof(IEnumerable<>), type);

    /// <summary>The type argument of a generic interface, such as <see cref="IAsyncEnumerable{T}"/>; null when the type does not implement it.</summary>
    internal static Type? ArgumentOf(Type definition, Type type)
        => type.GetInterfaces().Prepend(type)
            .FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == definition)?
            .GetGenericArguments()[0];
}
