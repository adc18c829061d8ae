using System.Collections;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data.Execution;

/// <summary>Items that were serialized while they were read. Only the first and the last are there as objects, for cursors.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <param name="rows">The items.</param>
internal sealed class PreserializedList<T>(PreserializedRows<T> rows) : IReadOnlyList<T>, IPreserializedList
{
    public int Count => rows.Count;

    public T this[int index] => index is 0 ? rows.First! : index == rows.Count - 1 ? rows.Last! : throw NoObject();

    public void WriteTo(ResultWriter writer) => rows.Json.WriteTo(writer);

    public IEnumerator<T> GetEnumerator() => throw NoObject();

    IEnumerator IEnumerable.GetEnumerator() => throw NoObject();

    private static InvalidOperationException NoObject() => new("The items were serialized while they were read: there are no objects of them.");
}
