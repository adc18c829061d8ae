using System.Buffers;

namespace SessionGraph.GraphQL.Execution;

/// <summary>A subsequent result of a response that is delivered in parts.</summary>
/// <param name="members">The members, without braces.</param>
/// <param name="hasNext">Whether another result follows.</param>
internal sealed class IncrementalResult(ResultWriter members, bool hasNext) : OperationResult
{
    public override IReadOnlyList<IError> Errors => [];

    public override bool HasData => true;

    public override bool? HasNext => hasNext;

    public override int DataSize => members.Position;

    public override void WriteTo(IBufferWriter<byte> output)
    {
        output.Write("{"u8);
        output.Write(members.WrittenSpan);
        output.Write("}"u8);
    }

    public override ReadOnlySequence<byte> ToSequence() => ResultSegment.Join("{"u8.ToArray(), members.WrittenMemory, "}"u8.ToArray());

    public override ValueTask DisposeAsync()
    {
        members.Dispose();
        return default;
    }
}
