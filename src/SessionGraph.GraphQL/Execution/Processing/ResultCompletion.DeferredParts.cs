using System.Collections;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.Execution.Processing;

internal sealed partial class ResultCompletion
{
    private List<DeferredPart>? _deferredParts;

    /// <summary>Returns the deferred parts of the written result, and clears them.</summary>
    public IReadOnlyList<DeferredPart> TakeDeferredParts()
    {
        var deferredParts = _deferredParts;
        _deferredParts = null;
        return deferredParts ?? [];
    }

    /// <summary>Writes an item of a streamed list. Writes nothing and returns false if the item must not be null but is.</summary>
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

    // A list that became null because of an error has no further items.
    private void AddDeferredPart(FieldColumn column, int row)
    {
        if (column.WithheldItems?[row] is not null && output.WrittenSpan is [.., (byte)']'])
            (_deferredParts ??= []).Add(new DeferredPart(output.Position, null, column, row));
    }

    // Rewinding also drops the parts deferred after this position.
    private void Rewind(int position)
    {
        output.Rewind(position);
        while (_deferredParts is [.., var last] && last.Position > position)
            _deferredParts.RemoveAt(_deferredParts.Count - 1);
    }
}
