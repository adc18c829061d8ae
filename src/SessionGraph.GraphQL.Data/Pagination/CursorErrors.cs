using System.Globalization;

namespace SessionGraph.GraphQL.Data.Pagination;

/// <summary>Errors when a cursor is created.</summary>
internal static class CursorErrors
{
    /// <summary>The row is sorted by a text that is too large for a cursor.</summary>
    public static GraphQLException TextTooLarge(int size) => new(ErrorBuilder.New()
        .SetMessage(string.Create(
            CultureInfo.InvariantCulture,
            $"This row has no cursor: the row is sorted by a text of {size} bytes, and a cursor can hold {CursorWriter.MaxTextSize}. ")
            + "Order by another field.")
        .SetCode("CURSOR_TOO_LARGE")
        .SetExtension("maximum", CursorWriter.MaxTextSize)
        .Build());
}
