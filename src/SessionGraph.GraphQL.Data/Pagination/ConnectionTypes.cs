using System.Linq.Expressions;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.Data.Pagination;

/// <summary>The object types of connections, as HotChocolate describes them.</summary>
internal static class ConnectionTypes
{
    private const string PageInfoName = "PageInfo";

    /// <summary>A reference to the connection with this name, less its suffix; its types are in the schema.</summary>
    public static TypeReference GetOrAdd<T>(IDescriptorContext context, string name, bool includeTotalCount)
    {
        var typeName = name + "Connection";
        var node = context.GetTypeReference(typeof(T), isInput: false, isNullable: false);
        var reference = context.GetOrAddType(typeName, () => Connection<T>(context, name, node, includeTotalCount));
        return context.FindConfiguration(reference)?.RuntimeType == typeof(Connection<T>)
            ? reference
            : throw new SchemaException($"{typeName}: there is another type of this name; set a ConnectionName of its own.");
    }

    private static ObjectTypeConfiguration Connection<T>(
        IDescriptorContext context,
        string name,
        TypeReference node,
        bool includeTotalCount)
    {
        var pageInfo = context.GetOrAddType(PageInfoName, PageInfo);
        var edge = context.GetOrAddType(name + "Edge", () => Edge<T>(name + "Edge", node));
        var type = new ObjectTypeConfiguration
        {
            Name = name + "Connection",
            Description = "A connection to a list of items.",
            RuntimeType = typeof(Connection<T>),
        };
        Add(
            type,
            "pageInfo",
            "Information to aid in pagination.",
            new TypeReference.NonNull(pageInfo),
            (Connection<T> one) => one.PageInfo);
        Add(type, "edges", "A list of edges.", ListOf(new TypeReference.NonNull(edge)), (Connection<T> one) => one.Edges);
        Add(type, "nodes", "A flattened list of the nodes.", ListOf(node), (Connection<T> one) => one.Nodes);
        if (includeTotalCount)
        {
            Add(
                type,
                "totalCount",
                "Identifies the total count of items in the connection.",
                Scalar("Int"),
                (Connection<T> one) => one.TotalCount);
            type.Fields[^1].Features.Set(PagingCosts.TotalCount);
        }

        return type;
    }

    private static ObjectTypeConfiguration Edge<T>(string typeName, TypeReference node)
    {
        var type = new ObjectTypeConfiguration { Name = typeName, Description = "An edge in a connection.", RuntimeType = typeof(Edge<T>) };
        Add(type, "cursor", "A cursor for use in pagination.", Scalar("String"), (Edge<T> edge) => edge.Cursor);
        Add(type, "node", "The item at the end of the edge.", node, (Edge<T> edge) => edge.Node);
        return type;
    }

    private static ObjectTypeConfiguration PageInfo()
    {
        var type = new ObjectTypeConfiguration
        {
            Name = PageInfoName,
            Description = "Information about pagination in a connection.",
            RuntimeType = typeof(ConnectionPageInfo),
        };
        Add(
            type,
            "hasNextPage",
            "Indicates whether more edges exist following the set defined by the clients arguments.",
            Scalar("Boolean"),
            (ConnectionPageInfo info) => info.HasNextPage);
        Add(
            type,
            "hasPreviousPage",
            "Indicates whether more edges exist prior the set defined by the clients arguments.",
            Scalar("Boolean"),
            (ConnectionPageInfo info) => info.HasPreviousPage);
        Add(
            type,
            "startCursor",
            "When paginating backwards, the cursor to continue.",
            Scalar("String").Nullable,
            (ConnectionPageInfo info) => info.StartCursor);
        Add(
            type,
            "endCursor",
            "When paginating forwards, the cursor to continue.",
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
