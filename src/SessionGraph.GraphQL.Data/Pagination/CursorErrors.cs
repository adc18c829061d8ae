using System.Globalization;

namespace SessionGraph.GraphQL.Data.Pagination;

/// <summary>What may keep a row from having a cursor.</summary>
internal static class CursorErrors
{
    /// <summary>The row's text in the order is too large.</summary>
    public static GraphQLException TextTooLarge(int size) => new(ErrorBuilder.New()
        .SetMessage(string.Create(
            CultureInfo.InvariantCulture,
            $"There is no cursor of this row: the order has a text of {size} bytes of it, and a cursor at most {CursorWriter.MaxTextSize}. ")
            + "Order by another field.")
        .SetCode("CURSOR_TOO_LARGE")
        .SetExtension("maximum", CursorWriter.MaxTextSize)
        .Build());
}
