using System.Buffers;
using SessionGraph.GraphQL.CostAnalysis;

namespace SessionGraph.GraphQL.Execution;

/// <summary>The result of a request. The transport disposes it after writing.</summary>
public interface IExecutionResult : IAsyncDisposable;

/// <summary>One response. See https://spec.graphql.org/September2025/#sec-Response.</summary>
public abstract class OperationResult : IExecutionResult
{
    /// <summary>The errors; empty if there are none.</summary>
    public abstract IReadOnlyList<IError> Errors { get; }

    /// <summary>Whether the response has the entry <c>data</c>, possibly null: the operation was executed.</summary>
    public abstract bool HasData { get; }

    /// <summary>Whether more results of the same response follow; null if the response is a single result.</summary>
    public virtual bool? HasNext => null;

    /// <summary>Why the operation was not executed.</summary>
    public virtual RequestFailure Failure => HasData ? RequestFailure.None : RequestFailure.InvalidRequest;

    /// <summary>The size of the data in bytes, without the members around it. Transports use it to detect large responses.</summary>
    public virtual int DataSize => 0;

    /// <summary>Writes the response as UTF-8 JSON: <c>errors</c>, if there are any, then <c>data</c>.</summary>
    public abstract void WriteTo(IBufferWriter<byte> output);

    /// <summary>The response as UTF-8 JSON, in segments; valid until the response is disposed.</summary>
    public virtual ReadOnlySequence<byte> ToSequence()
    {
        var output = new ArrayBufferWriter<byte>();
        WriteTo(output);
        return new ReadOnlySequence<byte>(output.WrittenMemory);
    }

    /// <inheritdoc />
    public abstract ValueTask DisposeAsync();

    /// <summary>Creates a response to an invalid request, with errors and no data.</summary>
    public static OperationResult FromErrors(params IReadOnlyList<IError> errors) => FromErrors(RequestFailure.InvalidRequest, errors);

    /// <summary>Creates a response with errors and no data.</summary>
    public static OperationResult FromErrors(RequestFailure failure, params IReadOnlyList<IError> errors) => new ErrorResult(failure, errors);

    /// <summary>Creates a response with errors and no data that reports the operation's cost; null for none.</summary>
    internal static OperationResult FromErrors(RequestFailure failure, IReadOnlyList<IError> errors, CostMetrics? cost)
        => new ErrorResult(failure, errors, cost);
}

/// <summary>The responses of a subscription, one for each event, or the results in which a single response is delivered.</summary>
public abstract class ResponseStream : IExecutionResult
{
    /// <summary>Whether the results are parts of one response. The first one begins it.</summary>
    public virtual bool IsIncremental => false;

    /// <summary>Reads the results. It can be enumerated once, and the reader disposes each result.</summary>
    public abstract IAsyncEnumerable<OperationResult> ReadResultsAsync(CancellationToken cancellationToken = default);

    /// <inheritdoc />
    public abstract ValueTask DisposeAsync();
}
