using System.Buffers;
using SessionGraph.GraphQL.CostAnalysis;

namespace SessionGraph.GraphQL.Execution;

/// <summary>A response that reports the cost of an operation that was not executed.</summary>
internal sealed class CostResult(CostMetrics cost) : OperationResult
{
    public override IReadOnlyList<IError> Errors => [];

    public override bool HasData => false;

    public override RequestFailure Failure => RequestFailure.None;

    /// <summary>Writes the <c>extensions</c> of a response that reports the cost.</summary>
    public static void WriteExtensions(ResultWriter writer, CostMetrics cost)
    {
        writer.WritePropertyName("extensions");
        writer.WriteStartObject();
        writer.WritePropertyName("operationCost");
        writer.WriteStartObject();
        writer.WritePropertyName("fieldCost");
        writer.WriteNumber(cost.FieldCost);
        writer.WritePropertyName("typeCost");
        writer.WriteNumber(cost.TypeCost);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    public override void WriteTo(IBufferWriter<byte> output)
    {
        using var writer = new ResultWriter();
        writer.WriteStartObject();
        WriteExtensions(writer, cost);
        writer.WriteEndObject();
        output.Write(writer.WrittenSpan);
    }

    public override ValueTask DisposeAsync() => default;
}
