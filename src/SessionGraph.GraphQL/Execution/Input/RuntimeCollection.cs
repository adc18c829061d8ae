using System.Reflection;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Execution.Input;

/// <summary>Creates the collection type that a receiver expects.</summary>
internal static class RuntimeCollection
{
    /// <summary>Returns the CLR type of the items, and a function that creates the collection.</summary>
    public static (Type ItemType, Func<object?[], object> Create) Create(Type collectionType)
    {
        if (collectionType == typeof(object))
            return (typeof(object), items => items);

        var itemType = ElementType.Of(collectionType)
            ?? throw new InvalidOperationException($"A list cannot be converted to {collectionType}, which is not a collection.");
        var create = typeof(RuntimeCollection)
            .GetMethod(nameof(CreateFactory), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(itemType)
            .Invoke(null, [collectionType])!;
        return (itemType, (Func<object?[], object>)create);
    }

    private static Func<object?[], object> CreateFactory<TItem>(Type collectionType)
    {
        if (collectionType.IsAssignableFrom(typeof(TItem[])))
            return ToArray<TItem>;

        if (collectionType.IsAssignableFrom(typeof(List<TItem>)))
            return items => new List<TItem>(ToArray<TItem>(items));

        if (collectionType.IsAssignableFrom(typeof(HashSet<TItem>)))
            return items => new HashSet<TItem>(ToArray<TItem>(items));

        throw new InvalidOperationException($"A list cannot be converted to {collectionType}: it accepts neither an array, a list nor a set.");
    }

    private static TItem[] ToArray<TItem>(object?[] items)
    {
        var array = new TItem[items.Length];
        for (var index = 0; index < items.Length; index++)
            array[index] = (TItem)items[index]!;

        return array;
    }
}
