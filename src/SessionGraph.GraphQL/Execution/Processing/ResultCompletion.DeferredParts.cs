using System.Collections;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Execution.Processing;

internal sealed partial class ResultCompletion
{
    private List<DeferredPart>? _deferredParts;

    /// <summary>What is delivered later, of all that is written; emptied by being read.</summary>
    public IReadOnlyList<DeferredPart> TakeDeferredParts()
    {
        var deferredParts = _deferredParts;
        _deferredParts = null;
        return deferredParts ?? [];
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
                    && (TryWriteChild(column.Items[column.Rows[0].Start + index], itemType, column)
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

    private void AddDeferredPart(ObjectBatch batch, int row)
    {
        if (batch.Delivery is { Deferred.Count: > 0 })
            (_deferredParts ??= []).Add(new DeferredPart(output.Position, batch, null, row));
    }

    // A list that an error has made null has nothing to come.
    private void AddDeferredPart(FieldColumn column, int row)
    {
        if (column.WithheldItems?[row] is not null && output.WrittenSpan is [.., (byte)']'])
            (_deferredParts ??= []).Add(new DeferredPart(output.Position, null, column, row));
    }

    // What is taken back takes along what was to come.
    private void Rewind(int position)
    {
        output.Rewind(position);
        while (_deferredParts is [.., var last] && last.Position > position)
            _deferredParts.RemoveAt(_deferredParts.Count - 1);
    }
}
