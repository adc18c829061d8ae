using System.Linq.Expressions;
using SessionGraph.GraphQL.Data.Filters;
using SessionGraph.GraphQL.Data.Pagination;
using SessionGraph.GraphQL.Data.Sorting;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Data;

/// <summary>What a server's fields over queries are made of.</summary>
public static class DataRequestExecutorBuilderExtensions
{
    /// <summary>Lets fields be filtered: <see cref="UseFilteringAttribute"/> and <see cref="UsePageAttribute"/>.</summary>
    /// <param name="builder">The server's builder.</param>
    /// <param name="foldCase">
    /// Makes texts equal that differ only in case, for the operations that ignore it. Queries contain it, so the store has to know it.
    /// By default texts are put into lower case, as far as the store knows lower case: SQLite knows ASCII's.
    /// </param>
    /// <param name="instantPrecision">
    /// The smallest difference of two stored instants, from one tick; null where each is stored as it is. A filter's finer instant equals
    /// none of them, and lies between two.
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

    /// <summary>Lets fields be sorted: <see cref="UseSortingAttribute"/> and <see cref="UsePageAttribute"/>.</summary>
    public static IRequestExecutorBuilder AddSorting(this IRequestExecutorBuilder builder)
        => builder.ConfigureSchema(schema => schema.Features.GetOrAdd(() => new SortConvention()));

    /// <summary>Lets fields be projected: <see cref="UseProjectionAttribute"/>.</summary>
    public static IRequestExecutorBuilder AddProjections(this IRequestExecutorBuilder builder)
        => builder.ConfigureSchema(schema => schema.Features.GetOrAdd(() => new QueryExecutors()));

    /// <summary>Changes how connections are paged where a field does not say otherwise.</summary>
    public static IRequestExecutorBuilder ModifyPagingOptions(this IRequestExecutorBuilder builder, Action<PagingOptions> configure)
        => builder.ConfigureSchema(schema => configure(schema.Features.GetOrAdd(() => new PagingOptions())));
}
