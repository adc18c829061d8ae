using System.Buffers;
using SessionGraph.GraphQL.CostAnalysis;

namespace SessionGraph.GraphQL.Execution;

/// <summary>The response of an operation that was executed.</summary>
/// <param name="errors">The errors.</param>
/// <param name="data">The data; empty if it is null.</param>
/// <param name="pending">The members that announce parts to be delivered later; null if there are none.</param>
/// <param name="cost">The operation's cost; null if it is not reported.</param>
internal sealed class ExecutedResult(
    IReadOnlyList<IError> errors, ResultWriter data, ResultWriter? pending = null, CostMetrics? cost = null) : OperationResult
{
    public override IReadOnlyList<IError> Errors => errors;

    public override bool HasData => true;

    public override bool? HasNext => pending is null ? null : true;

    public override int DataSize => data.Position + (pending?.Position ?? 0);

    public override void WriteTo(IBufferWriter<byte> output)
    {
        WriteStart(output);
        output.Write(data.Position is 0 ? "null"u8 : data.WrittenSpan);
        WriteEnd(output);
    }

    public override ReadOnlySequence<byte> ToSequence()
    {
        var (start, end) = (new ArrayBufferWriter<byte>(), new ArrayBufferWriter<byte>());
        WriteStart(start);
        if (data.Position is 0)
            start.Write("null"u8);

        WriteEnd(end);
        return ResultSegment.Join(start.WrittenMemory, data.WrittenMemory, end.WrittenMemory);
    }

    public override ValueTask DisposeAsync()
    {
        data.Dispose();
        pending?.Dispose();
        return default;
    }

    private void WriteStart(IBufferWriter<byte> output)
    {
        if (errors.Count is 0)
        {
            output.Write("{\"data\":"u8);
        }
        else
        {
            using var writer = new ResultWriter();
            writer.WriteStartObject();
            ErrorWriter.WriteErrors(writer, errors);
            writer.WritePropertyName("data");
            output.Write(writer.WrittenSpan);
        }
    }

    private void WriteEnd(IBufferWriter<byte> output)
    {
        if (pending is not null)
        {
            output.Write(","u8);
            output.Write(pending.WrittenSpan);
        }

        if (cost is { } reported)
        {
            using var writer = new ResultWriter();
            CostResult.WriteExtensions(writer, reported);
            output.Write(","u8);
            output.Write(writer.WrittenSpan);
        }

        output.Write("}"u8);
    }
}
