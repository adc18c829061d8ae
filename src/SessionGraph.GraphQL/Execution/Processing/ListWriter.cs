namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>Writes lists without boxing the items.</summary>
/// <param name="item">Writes the items.</param>
internal sealed class ListWriter<TList, TItem>(ValueWriter<TItem> item) : ValueWriter<TList>
{
    public override bool TryWrite(TList value, Selection selection, ResultCompletion completion)
    {
        if (value is null)
            return completion.TryWriteNull(IsNonNull);

        if (value is IPreserializedList written)
        {
            written.WriteTo(completion.Output);
            return true;
        }

        var start = completion.Output.Position;
        completion.Output.WriteStartArray();
        if (!TryWriteItems(value, selection, completion))
        {
            completion.Output.Rewind(start);
            return completion.TryWriteNullOfError(IsNonNull);
        }

        completion.Output.WriteEndArray();
        return true;
    }

    private bool TryWriteItems(TList value, Selection selection, ResultCompletion completion)
    {
        if (value is IReadOnlyList<TItem> list)
        {
            for (var index = 0; index < list.Count; index++)
                if (!TryWriteItem(list[index], index, selection, completion))
                    return false;

            return true;
        }

        var position = 0;
        foreach (var element in (IEnumerable<TItem>)value!)
            if (!TryWriteItem(element, position++, selection, completion))
                return false;

        return true;
    }

    private bool TryWriteItem(TItem element, int index, Selection selection, ResultCompletion completion)
    {
        completion.Enter(index);
        var isWritten = item.TryWrite(element, selection, completion);
        completion.Leave();
        return isWritten;
    }
}
