using System.Collections;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data.Pagination;

/// <summary>Items that were written as they were read; of the items themselves, only the first and the last are there, for cursors.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <param name="rows">The items.</param>
internal sealed class WrittenList<T>(WrittenRows<T> rows) : IReadOnlyList<T>, IPreserializedList
{
    public int Count => rows.Count;

    public T this[int index] => index is 0 ? rows.First! : index == rows.Count - 1 ? rows.Last! : throw NotThere();

    public void WriteTo(ResultWriter writer) => rows.Json.WriteTo(writer);

    public IEnumerator<T> GetEnumerator() => throw NotThere();

    IEnumerator IEnumerable.GetEnumerator() => throw NotThere();

    private static InvalidOperationException NotThere() => new("The items were written as they were read, and are not there themselves.");
}
