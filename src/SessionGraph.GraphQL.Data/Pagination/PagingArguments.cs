using SessionGraph.GraphQL.Resolvers;

namespace SessionGraph.GraphQL.Data.Pagination;

/// <summary>The paging arguments of a connection. A resolver can take them as a parameter and pass them to a data loader.</summary>
/// <param name="First">The number of first items; null when only <paramref name="Last"/> was given.</param>
/// <param name="After">The cursor after which the page starts; null for the start of the list.</param>
/// <param name="Last">The number of last items; null when it was not given.</param>
/// <param name="Before">The cursor before which the page ends; null for the end of the list.</param>
public sealed record PagingArguments(int? First, string? After, int? Last, string? Before)
{
    // An error contains at most this many characters of an invalid cursor.
    private const int MaxEchoedLength = 64;

    /// <summary>Whether the page goes forward, that is, whether <c>first</c> was given.</summary>
    internal bool IsForward => First is not null;

    /// <summary>The size of the page.</summary>
    internal int Size => First ?? Last!.Value;

    /// <summary>Reads the arguments of the field.</summary>
    /// <exception cref="GraphQLException">A number is out of range.</exception>
    internal static PagingArguments Read(IResolverContext context, PagingOptions options)
    {
        var first = context.ArgumentOptional<int?>("first").Value;
        var after = context.ArgumentOptional<string>("after").Value;
        var last = options.AllowBackwardPagination ? context.ArgumentOptional<int?>("last").Value : null;
        var before = options.AllowBackwardPagination ? context.ArgumentOptional<string>("before").Value : null;
        if (first is null && last is null)
            first = options.DefaultPageSize;

        CheckSize(context, first, options);
        CheckSize(context, last, options);
        return new PagingArguments(first, after, last, before);
    }

    /// <summary>HC0078: the cursor is invalid, or belongs to another list or order.</summary>
    internal static GraphQLException InvalidCursor(string argument, string cursor, bool isOfAnother) => new(ErrorBuilder.New()
        .SetMessage(isOfAnother
            ? $"The cursor specified in `{argument}` belongs to another list or order. Use a cursor only with the order that it was returned with."
            : $"The cursor specified in `{argument}` has an invalid format.")
        .SetExtension("argument", argument)
        .SetExtension("cursor", cursor.Length > MaxEchoedLength ? cursor[..MaxEchoedLength] + "…" : cursor)
        .SetCode("HC0078")
        .Build());

    private static void CheckSize(IResolverContext context, int? size, PagingOptions options)
    {
        if (size < 0)
        {
            throw new GraphQLException(ErrorBuilder.New()
                .SetMessage("The requested number of values per page must be at least 0.")
                .SetCode("HC0079")
                .SetExtension("fieldCoordinate", context.Selection.Field.Coordinate)
                .SetExtension("requestedItems", size)
                .Build());
        }

        if (size > options.MaxPageSize)
        {
            throw new GraphQLException(ErrorBuilder.New()
                .SetMessage("The maximum allowed items per page were exceeded.")
                .SetCode("HC0051")
                .SetExtension("fieldCoordinate", context.Selection.Field.Coordinate)
                .SetExtension("requestedItems", size)
                .SetExtension("maxAllowedItems", options.MaxPageSize)
                .Build());
        }
    }
}
