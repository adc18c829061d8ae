using System.Linq.Expressions;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data.Pagination;

/// <summary>The object types of connections, named as in HotChocolate.</summary>
internal static class ConnectionTypes
{
    private const string PageInfoName = "PageInfo";

    /// <summary>Gets a connection type, and adds it to the schema if needed.</summary>
    /// <param name="context">The schema.</param>
    /// <param name="name">The name of the type without <c>Connection</c>.</param>
    /// <param name="includeTotalCount">Whether the type has the field <c>totalCount</c>.</param>
    public static TypeReference GetOrAdd<T>(IDescriptorContext context, string name, bool includeTotalCount)
    {
        var typeName = name + "Connection";
        var node = context.GetTypeReference(typeof(T), isInput: false, isNullable: false);
        var reference = context.GetOrAddType(typeName, () => Connection<T>(context, name, node, includeTotalCount));
        return context.FindConfiguration(reference)?.RuntimeType == typeof(Connection<T>)
            ? reference
            : throw new SchemaException($"{typeName}: another type has this name. Set another ConnectionName.");
    }

    private static ObjectTypeConfiguration Connection<T>(
        IDescriptorContext context,
        string name,
        TypeReference node,
        bool includeTotalCount)
    {
        var pageInfo = context.GetOrAddType(PageInfoName, PageInfo);
        var edge = context.GetOrAddType(name + "Edge", () => Edge<T>(context, name + "Edge", node));
        var type = new ObjectTypeConfiguration
        {
            Name = name + "Connection",
            Description = $"A page of a list of `{context.GetTypeName(typeof(T), isInput: false)}`. Cursors lead to the next and the previous page.",
            RuntimeType = typeof(Connection<T>),
        };
        Add(
            type,
            "pageInfo",
            "Whether there are more items, and the cursors to continue with.",
            new TypeReference.NonNull(pageInfo),
            (Connection<T> one) => one.PageInfo);
        Add(type, "edges", "The items of the page, each with its cursor. Null only when an error occurred.", ListOf(new TypeReference.NonNull(edge)), (Connection<T> one) => one.Edges);
        Add(type, "nodes", "The items of the page. Null only when an error occurred.", ListOf(node), (Connection<T> one) => one.Nodes);
        if (includeTotalCount)
        {
            Add(
                type,
                "totalCount",
                "The number of items on all pages.",
                Scalar("Int"),
                (Connection<T> one) => one.TotalCount);
            type.Fields[^1].Features.Set(PagingCosts.TotalCount);
        }

        return type;
    }

    private static ObjectTypeConfiguration Edge<T>(IDescriptorContext context, string typeName, TypeReference node)
    {
        var type = new ObjectTypeConfiguration
        {
            Name = typeName,
            Description = "An item of a page, with its cursor.",
            RuntimeType = typeof(Edge<T>),
        };
        Add(
            type,
            "cursor",
            "The item's place in the list: an opaque text for the arguments `after` and `before`.",
            Scalar("String"),
            (Edge<T> edge) => edge.Cursor);
        Add(type, "node", $"The `{context.GetTypeName(typeof(T), isInput: false)}` itself.", node, (Edge<T> edge) => edge.Node);
        return type;
    }

    private static ObjectTypeConfiguration PageInfo()
    {
        var type = new ObjectTypeConfiguration
        {
            Name = PageInfoName,
            Description = "Where a page stands in its list.",
            RuntimeType = typeof(ConnectionPageInfo),
        };
        Add(
            type,
            "hasNextPage",
            "Whether more items come after the page.",
            Scalar("Boolean"),
            (ConnectionPageInfo info) => info.HasNextPage);
        Add(
            type,
            "hasPreviousPage",
            "Whether more items come before the page.",
            Scalar("Boolean"),
            (ConnectionPageInfo info) => info.HasPreviousPage);
        Add(
            type,
            "startCursor",
            "The cursor of the first item, to continue backward with `before`. Null when the page is empty.",
            Scalar("String").Nullable,
            (ConnectionPageInfo info) => info.StartCursor);
        Add(
            type,
            "endCursor",
            "The cursor of the last item, to continue forward with `after`. Null when the page is empty.",
            Scalar("String").Nullable,
            (ConnectionPageInfo info) => info.EndCursor);
        return type;
    }

    private static void Add<TParent, TValue>(
        ObjectTypeConfiguration type,
        string name,
        string description,
        TypeReference fieldType,
        Expression<Func<TParent, TValue>> getter)
        => type.Fields.Add(new OutputFieldConfiguration
        {
            Name = name,
            Description = description,
            Type = fieldType,
            ResultType = typeof(TValue),
            Getter = getter,
        });

    private static TypeReference.List ListOf(TypeReference item) => new(item);

    private static TypeReference Scalar(string name) => new TypeReference.NonNull(new TypeReference.Named(name));
}
