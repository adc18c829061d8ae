using System.Buffers;

namespace SessionGraph.GraphQL.Execution;

/// <summary>The response of an operation that was executed.</summary>
/// <param name="errors">The errors.</param>
/// <param name="data">The data; empty where they are null.</param>
internal sealed class ExecutedResult(IReadOnlyList<IError> errors, ResultWriter data) : OperationResult
{
    public override IReadOnlyList<IError> Errors => errors;

    public override bool HasData => true;

    public override void WriteTo(IBufferWriter<byte> output)
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
            output.Write(writer.Written);
        }

        output.Write(data.Position is 0 ? "null"u8 : data.Written);
        output.Write("}"u8);
    }

    public override ValueTask DisposeAsync()
    {
        data.Dispose();
        return default;
    }
}
