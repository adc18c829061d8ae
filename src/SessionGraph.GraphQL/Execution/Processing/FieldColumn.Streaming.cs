using System.Collections;

namespace SessionGraph.GraphQL.Execution.Processing;

internal sealed partial class FieldColumn
{
    /// <summary>The sources of streamed items, by row; null if nothing is streamed.</summary>
    public IItemSource?[]? WithheldItems { get; private set; }

    /// <summary>The index of the first item, if the column has later items of a streamed list.</summary>
    public int FirstItem { get; init; }

    /// <summary>Withholds the items that are delivered later, if the list is streamed.</summary>
    public void WithholdItems(OperationContext context)
    {
        if (selection.Stream is not { } stream || context.Delivery is null)
            return;

        try
        {
            if (stream.InitialCount(context.Variables, context.IncludeFlags) is not { } initialCount)
                return;

            for (var row = 0; row < Values.Length; row++)
                WithholdItems(row, initialCount);
        }
        catch (GraphQLException exception)
        {
            for (var row = 0; row < Values.Length; row++)
            {
                Values[row] = null;
                context.Errors.AddException(exception, this, row);
            }
        }
    }

    private void WithholdItems(int row, int initialCount)
    {
        if (Values[row] is IItemSequence sequence)
        {
            if (!sequence.IsComplete)
                (WithheldItems ??= new IItemSource?[Values.Length])[row] = sequence;
        }
        else if (Values[row] is IEnumerable items and not string
            && (items as IList ?? items.Cast<object?>().ToList()) is var list && list.Count > initialCount)
        {
            (WithheldItems ??= new IItemSource?[Values.Length])[row] = new ListItems(list, initialCount);
            var first = new object?[initialCount];
            for (var index = 0; index < initialCount; index++)
                first[index] = list[index];

            Values[row] = first;
        }
    }
}
