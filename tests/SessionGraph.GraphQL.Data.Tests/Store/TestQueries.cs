using SessionGraph.GraphQL.Data.Execution;
using SessionGraph.GraphQL.Data.Expressions;
using SessionGraph.GraphQL.Data.Filters;
using SessionGraph.GraphQL.Data.Lists;
using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Data.Sorting;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Data.Tests.Store;

/// <summary>What the schema's fields know of filters and orders, without a request.</summary>
internal static class TestQueries
{
    public static Schema Schema { get; } = TestSchema.Create();

    public static FilterInput Filter(string field) => Query(field).Filter!.Input;

    public static SortInput<TEntity> Sort<TEntity>(string field) => ((ListField<TEntity>)Query(field)).Sort!;

    public static KeysetOrder<TEntity> Order<TEntity>(string field, params IReadOnlyList<(string Name, SortDirection Direction)> keys)
        => Order<TEntity>(NullOrder.Smallest, field, keys);

    public static KeysetOrder<TEntity> Order<TEntity>(
        NullOrder nullOrder,
        string field,
        params IReadOnlyList<(string Name, SortDirection Direction)> keys)
        => Order<TEntity>(nullOrder, field, null, keys);

    /// <summary>The order of these rows, as a request for them has it.</summary>
    public static KeysetOrder<TEntity> OrderOf<TEntity>(
        IQueryable<TEntity> rows, string field, IReadOnlyList<(string Name, SortDirection Direction)> keys)
        => Order<TEntity>(NullOrder.Smallest, field, NonNullMembers.Find(rows), keys);

    /// <summary>An input object as the engine hands it on.</summary>
    public static OrderedDictionary<string, object?> Object(params IReadOnlyList<(string Name, object? Value)> fields)
    {
        var value = new OrderedDictionary<string, object?>();
        foreach (var (name, fieldValue) in fields)
            value.Add(name, fieldValue);

        return value;
    }

    private static KeysetOrder<TEntity> Order<TEntity>(
        NullOrder nullOrder,
        string field,
        HashSet<string>? nonNullMembers,
        IReadOnlyList<(string Name, SortDirection Direction)> keys)
    {
        var sort = Sort<TEntity>(field);
        var primaryKey = sort.GetKeys(new[] { Object(("id", SortDirection.Ascending)) });
        return KeysetOrder<TEntity>.Create(
            sort.GetKeys(keys.Select(key => Object((key.Name, key.Direction)))),
            primaryKey,
            nullOrder,
            nonNullMembers);
    }

    private static ListField Query(string field) => Schema.QueryType.Fields[field].Features.Get<ListField>()!;
}
