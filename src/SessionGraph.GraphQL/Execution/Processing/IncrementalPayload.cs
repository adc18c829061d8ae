namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>A payload of incremental delivery. See "Incremental Stream" of https://github.com/graphql/graphql-spec/pull/1110.</summary>
internal sealed class IncrementalPayload
{
    private readonly List<PendingDelivery> _pending = [];
    private readonly List<(string Id, IReadOnlyList<object> SubPath, string Member, SerializedPart Part)> _incremental = [];
    private readonly List<(string Id, IReadOnlyList<IError> Errors)> _completed = [];

    public bool IsEmpty => _pending.Count + _incremental.Count + _completed.Count is 0;

    public void AddPending(PendingDelivery delivery) => _pending.Add(delivery);

    public void AddItems(StreamedItems stream, SerializedPart items) => _incremental.Add((stream.Id!, [], "items", items));

    /// <summary>Adds the data of fields, addressed by the nearest pending fragment.</summary>
    public void AddData(DeferredFragment fragment, DeferredFields fields)
    {
        var nearest = fields.Fragments.Where(candidate => candidate.State is DeliveryState.Pending)
            .Prepend(fragment)
            .MaxBy(candidate => candidate.Path.ToList().Count)!;
        var subPath = fields.Batch.PathOf(fields.Row).ToList().Skip(nearest.Path.ToList().Count);
        _incremental.Add((nearest.Id!, [.. subPath], "data", fields.Result!));
    }

    public void AddCompleted(PendingDelivery delivery, IReadOnlyList<IError> errors) => _completed.Add((delivery.Id!, errors));

    /// <summary>Writes the members, without braces.</summary>
    public ResultWriter Write(ResultLimits limits, bool hasNext)
    {
        var writer = new ResultWriter(limits, ResultWriterUse.Copy);
        WriteList(writer, "pending", _pending, WritePending);
        WriteList(writer, "incremental", _incremental, WriteIncremental);
        WriteList(writer, "completed", _completed, WriteCompleted);
        writer.WritePropertyName("hasNext");
        writer.WriteBoolean(hasNext);
        return writer;
    }

    private static void WriteList<T>(ResultWriter writer, string member, List<T> items, Action<ResultWriter, T> write)
    {
        if (items.Count is 0)
            return;

        writer.WritePropertyName(member);
        writer.WriteStartArray();
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(writer, item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WritePending(ResultWriter writer, PendingDelivery delivery)
    {
        WriteId(writer, delivery.Id!);
        ErrorWriter.WritePath(writer, "path", delivery.Path.ToList());
        if (delivery.Label is { } label)
        {
            writer.WritePropertyName("label");
            writer.WriteString(label);
        }
    }

    private static void WriteIncremental(
        ResultWriter writer, (string Id, IReadOnlyList<object> SubPath, string Member, SerializedPart Part) incremental)
    {
        WriteId(writer, incremental.Id);
        if (incremental.SubPath.Count > 0)
            ErrorWriter.WritePath(writer, "subPath", incremental.SubPath);

        writer.WritePropertyName(incremental.Member);
        writer.WriteRaw(incremental.Part.Data);
        if (incremental.Part.Errors.Count > 0)
            ErrorWriter.WriteErrors(writer, incremental.Part.Errors);
    }

    private static void WriteCompleted(ResultWriter writer, (string Id, IReadOnlyList<IError> Errors) completed)
    {
        WriteId(writer, completed.Id);
        if (completed.Errors.Count > 0)
            ErrorWriter.WriteErrors(writer, completed.Errors);
    }

    private static void WriteId(ResultWriter writer, string id)
    {
        writer.WritePropertyName("id");
        writer.WriteString(id);
    }
}
