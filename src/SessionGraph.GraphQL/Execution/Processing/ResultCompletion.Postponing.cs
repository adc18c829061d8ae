using System.Collections;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Execution.Processing;

internal sealed partial class ResultCompletion
{
    private List<Postponed>? _postponed;

    /// <summary>What is delivered later, of all that is written; emptied by being read.</summary>
    public IReadOnlyList<Postponed> TakePostponed()
    {
        var postponed = _postponed;
        _postponed = null;
        return postponed ?? [];
    }

    /// <summary>Writes an item of a list that is streamed; false, and nothing written, where null has no place in the list.</summary>
    public bool TryWriteItem(FieldColumn column, int index)
    {
        var itemType = ((ListType)column.Selection.Type.NullableType()).ElementType;
        var start = output.Position;
        Origin = column.Batch.PathOf(0);
        _depth = 0;
        Enter(column.Selection);
        Enter(column.FirstItem + index);
        bool isWritten;
        try
        {
            isWritten = !column.HasChildren
                ? ((DynamicListWriter<object?>)column.Selection.ResolvedWriter!).Item
                    .TryWrite(((IList)column.Values[0]!)[index], column.Selection, this)
                : !context.Errors.AddDeferred(column, 0)
                    && (TryWriteCell(column.Items[column.Rows[0].Start + index], itemType, column)
                        || TryWriteNullOfError(itemType is NonNullType));
        }
        catch (Exception exception) when (!context.IsAbortedBy(exception))
        {
            Rewind(start);
            _depth = 2;
            context.Errors.AddException(exception, Path, column.Selection);
            isWritten = TryWriteNullOfError(itemType is NonNullType);
        }

        if (!isWritten)
            Rewind(start);

        return isWritten;
    }

    private void Postpone(ObjectBatch batch, int row)
    {
        if (batch.Delivery is { Deferred.Count: > 0 })
            (_postponed ??= []).Add(new Postponed(output.Position, batch, null, row));
    }

    // A list that an error has made null has nothing to come.
    private void Postpone(FieldColumn column, int row)
    {
        if (column.HeldBack?[row] is not null && output.Written is [.., (byte)']'])
            (_postponed ??= []).Add(new Postponed(output.Position, null, column, row));
    }

    // What is taken back takes along what was to come.
    private void Rewind(int position)
    {
        output.Rewind(position);
        while (_postponed is [.., var last] && last.Position > position)
            _postponed.RemoveAt(_postponed.Count - 1);
    }
}
