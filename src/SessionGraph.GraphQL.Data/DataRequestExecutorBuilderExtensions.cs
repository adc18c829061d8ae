using System.Linq.Expressions;
using SessionGraph.GraphQL.Data.Filters;
using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Data.Sorting;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Data;

/// <summary>Adds filtering, sorting, projections and paging to a GraphQL server.</summary>
public static class DataRequestExecutorBuilderExtensions
{
    /// <summary>Adds filtering: <see cref="UseFilteringAttribute"/> and <see cref="UsePageAttribute"/>.</summary>
    /// <param name="builder">The server's builder.</param>
    /// <param name="foldCase">
    /// Folds the case of a text, for the operations that ignore case. It becomes part of the query, so EF Core must be able to translate
    /// it. The default is the lower case of the store; SQLite lowers ASCII letters only.
    /// </param>
    /// <param name="instantPrecision">
    /// The precision of stored instants; null when instants are stored exactly. A more precise value in a filter equals no stored instant:
    /// it lies between two of them.
    /// </param>
    public static IRequestExecutorBuilder AddFiltering(
        this IRequestExecutorBuilder builder,
        Expression<Func<string, string>>? foldCase = null,
        TimeSpan? instantPrecision = null) => builder.ConfigureSchema(schema =>
    {
        if (schema.Features.Get<FilterConvention>() is not null)
            return;

        var convention = new FilterConvention(
            foldCase is null ? CaseFolding.Default : new CaseFolding(foldCase),
            instantPrecision is { } precision ? new InstantPrecision(precision) : InstantPrecision.Exact);
        schema.Features.Set(convention);
        schema.AddTypeInterceptor(convention);
    });

    /// <summary>Adds sorting: <see cref="UseSortingAttribute"/> and <see cref="UsePageAttribute"/>.</summary>
    public static IRequestExecutorBuilder AddSorting(this IRequestExecutorBuilder builder)
        => builder.ConfigureSchema(schema => schema.Features.GetOrAdd(() => new SortConvention()));

    /// <summary>Adds projections: <see cref="UseProjectionAttribute"/>.</summary>
    public static IRequestExecutorBuilder AddProjections(this IRequestExecutorBuilder builder)
        => builder.ConfigureSchema(schema => schema.Features.GetOrAdd(() => new QueryExecutors()));

    /// <summary>Changes the default paging options of connections.</summary>
    public static IRequestExecutorBuilder ModifyPagingOptions(this IRequestExecutorBuilder builder, Action<PagingOptions> configure)
        => builder.ConfigureSchema(schema => configure(schema.Features.GetOrAdd(() => new PagingOptions())));
}
