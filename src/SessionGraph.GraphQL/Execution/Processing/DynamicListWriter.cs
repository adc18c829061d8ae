using System.Collections;

namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>Writes lists whose CLR type is only known when a resolver has returned.</summary>
/// <param name="item">Writes the items.</param>
internal sealed class DynamicListWriter<T>(ValueWriter<object?> item) : ValueWriter<T>
{
    public ValueWriter<object?> Item => item;

    public override bool TryWrite(T value, Selection selection, ResultCompletion completion)
    {
        if (value is null)
            return completion.TryWriteNull(IsNonNull);

        if (value is string or not IEnumerable)
            return completion.TryWriteNoList(IsNonNull);

        var start = completion.Output.Position;
        completion.Output.WriteStartArray();
        if (!TryWriteItems((IEnumerable)value, selection, completion))
        {
            completion.Output.Rewind(start);
            return completion.TryWriteNullOfError(IsNonNull);
        }

        completion.Output.WriteEndArray();
        return true;
    }

    private bool TryWriteItems(IEnumerable items, Selection selection, ResultCompletion completion)
    {
        if (items is IList list)
        {
            for (var index = 0; index < list.Count; index++)
                if (!TryWriteItem(list[index], index, selection, completion))
                    return false;

            return true;
        }

        var position = 0;
        foreach (var element in items)
            if (!TryWriteItem(element, position++, selection, completion))
                return false;

        return true;
    }

    private bool TryWriteItem(object? element, int index, Selection selection, ResultCompletion completion)
    {
        completion.Enter(index);
        var isWritten = item.TryWrite(element, selection, completion);
        completion.Leave();
        return isWritten;
    }
}
