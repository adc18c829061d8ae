using System.Buffers;

namespace SessionGraph.GraphQL.Execution;

/// <summary>A response without data.</summary>
internal sealed class ErrorResult(RequestFailure failure, IReadOnlyList<IError> errors) : OperationResult
{
    public override IReadOnlyList<IError> Errors => errors;

    public override bool HasData => false;

    public override RequestFailure Failure => failure;

    public override void WriteTo(IBufferWriter<byte> output)
    {
        using var writer = new ResultWriter();
        writer.WriteStartObject();
        ErrorWriter.WriteErrors(writer, errors);
        writer.WriteEndObject();
        output.Write(writer.Written);
    }

    public override ValueTask DisposeAsync() => default;
}
