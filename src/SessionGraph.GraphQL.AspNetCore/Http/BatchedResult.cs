using System.Buffers;
using System.Globalization;
using System.Text;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>A response that tells which request of a batch it belongs to.</summary>
/// <param name="requestIndex">The request's zero-based index in the batch.</param>
/// <param name="result">The response.</param>
internal sealed class BatchedResult(int requestIndex, OperationResult result) : OperationResult
{
    public override IReadOnlyList<IError> Errors => result.Errors;

    public override bool HasData => result.HasData;

    public override RequestFailure Failure => result.Failure;

    public override int DataSize => result.DataSize;

    public override void WriteTo(IBufferWriter<byte> output)
    {
        foreach (var piece in ToSequence())
            output.Write(piece.Span);
    }

    public override ReadOnlySequence<byte> ToSequence()
    {
        var start = new Segment(
            Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"requestIndex\":{requestIndex},")), 0);
        var end = start;
        foreach (var piece in result.ToSequence().Slice(1))
            end = end.Append(piece);

        return new ReadOnlySequence<byte>(start, 0, end, end.Memory.Length);
    }

    public override ValueTask DisposeAsync() => result.DisposeAsync();

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, long runningIndex) => (Memory, RunningIndex) = (memory, runningIndex);

        public Segment Append(ReadOnlyMemory<byte> memory)
        {
            var next = new Segment(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
