using System.Buffers;
using SessionGraph.GraphQL.CostAnalysis;

namespace SessionGraph.GraphQL.Execution;

/// <summary>A response without data.</summary>
internal sealed class ErrorResult(RequestFailure failure, IReadOnlyList<IError> errors, CostMetrics? cost = null) : OperationResult
{
    public override IReadOnlyList<IError> Errors => errors;

    public override bool HasData => false;

    public override RequestFailure Failure => failure;

    public override void WriteTo(IBufferWriter<byte> output)
    {
        using var writer = new ResultWriter();
        writer.WriteStartObject();
        ErrorWriter.WriteErrors(writer, errors);
        if (cost is { } reported)
            CostResult.WriteExtensions(writer, reported);

        writer.WriteEndObject();
        output.Write(writer.WrittenSpan);
    }

    public override ValueTask DisposeAsync() => default;
}
