using System.Buffers;

namespace SessionGraph.GraphQL.Execution;

/// <summary>A segment of a response that consists of several buffers.</summary>
internal sealed class ResultSegment : ReadOnlySequenceSegment<byte>
{
    private ResultSegment(ReadOnlyMemory<byte> memory, long runningIndex) => (Memory, RunningIndex) = (memory, runningIndex);

    /// <summary>Joins the buffers to one sequence.</summary>
    public static ReadOnlySequence<byte> Join(ReadOnlyMemory<byte> first, ReadOnlyMemory<byte> second, ReadOnlyMemory<byte> third)
    {
        var start = new ResultSegment(first, 0);
        var middle = start.Append(second);
        var end = middle.Append(third);
        return new ReadOnlySequence<byte>(start, 0, end, third.Length);
    }

    private ResultSegment Append(ReadOnlyMemory<byte> memory)
    {
        var next = new ResultSegment(memory, RunningIndex + Memory.Length);
        Next = next;
        return next;
    }
}
