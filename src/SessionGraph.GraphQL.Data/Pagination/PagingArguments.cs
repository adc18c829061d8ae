using SessionGraph.GraphQL.Resolvers;

namespace SessionGraph.GraphQL.Data.Pagination;

/// <summary>Which page of a list a client asks for. A resolver takes it to hand it on to a data loader.</summary>
/// <param name="First">How many of the first items; null where only <paramref name="Last"/> was given.</param>
/// <param name="After">The cursor after which to begin; null for the list's begin.</param>
/// <param name="Last">How many of the last items; null where not given.</param>
/// <param name="Before">The cursor before which to end; null for the list's end.</param>
public sealed record PagingArguments(int? First, string? After, int? Last, string? Before)
{
    // Every cursor of ours is shorter; what is longer is not sent back whole.
    private const int MaxEchoedLength = 64;

    /// <summary>Whether the page is counted from the list's begin.</summary>
    internal bool IsForward => First is not null;

    /// <summary>How many items to count off.</summary>
    internal int Size => First ?? Last!.Value;

    /// <summary>The field's arguments; a <see cref="GraphQLException"/> where a number is out of range.</summary>
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

    /// <summary>HC0078: the argument's cursor is none, or one of another list or order.</summary>
    internal static GraphQLException InvalidCursor(string argument, string cursor, bool isOfAnother) => new(ErrorBuilder.New()
        .SetMessage(isOfAnother
            ? $"The cursor specified in `{argument}` is of another list or order: a cursor belongs to the order of its page."
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
