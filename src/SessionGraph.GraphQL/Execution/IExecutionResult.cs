using System.Buffers;
using SessionGraph.GraphQL.CostAnalysis;

namespace SessionGraph.GraphQL.Execution;

/// <summary>What came of a request; disposed when written.</summary>
public interface IExecutionResult : IAsyncDisposable;

/// <summary>One response. See https://spec.graphql.org/September2025/#sec-Response.</summary>
public abstract class OperationResult : IExecutionResult
{
    /// <summary>The errors; empty where there are none.</summary>
    public abstract IReadOnlyList<IError> Errors { get; }

    /// <summary>Whether the response has an entry <c>data</c>, be it null: the operation was executed.</summary>
    public abstract bool HasData { get; }

    /// <summary>Whether more results of the same response follow; null where the response is one result.</summary>
    public virtual bool? HasNext => null;

    /// <summary>Why the operation was not executed.</summary>
    public virtual RequestFailure Failure => HasData ? RequestFailure.None : RequestFailure.InvalidRequest;

    /// <summary>How many bytes of data the response has, without what is around them: what tells a large response from a small one.</summary>
    public virtual int DataSize => 0;

    /// <summary>Writes the response as UTF-8 JSON: <c>errors</c> where there are any, then <c>data</c>.</summary>
    public abstract void WriteTo(IBufferWriter<byte> output);

    /// <summary>The response as UTF-8 JSON, to be sent piece by piece; good until the response is disposed.</summary>
    public virtual ReadOnlySequence<byte> ToSequence()
    {
        var output = new ArrayBufferWriter<byte>();
        WriteTo(output);
        return new ReadOnlySequence<byte>(output.WrittenMemory);
    }

    /// <inheritdoc />
    public abstract ValueTask DisposeAsync();

    /// <summary>A response without data, of these errors, to a request that is not valid.</summary>
    public static OperationResult FromErrors(params IReadOnlyList<IError> errors) => FromErrors(RequestFailure.InvalidRequest, errors);

    /// <summary>A response without data, of these errors.</summary>
    public static OperationResult FromErrors(RequestFailure failure, params IReadOnlyList<IError> errors) => new ErrorResult(failure, errors);

    /// <summary>A response without data, of these errors, that says what the operation costs; null where it does not.</summary>
    internal static OperationResult FromErrors(RequestFailure failure, IReadOnlyList<IError> errors, CostMetrics? cost)
        => new ErrorResult(failure, errors, cost);
}

/// <summary>The responses of a subscription, one for each event, or the results that one response is delivered in.</summary>
public abstract class ResponseStream : IExecutionResult
{
    /// <summary>Whether the results are parts of one response, which the first begins.</summary>
    public virtual bool IsIncremental => false;

    /// <summary>The responses or results; to be read once. Each is disposed by the reader.</summary>
    public abstract IAsyncEnumerable<OperationResult> ReadResultsAsync(CancellationToken cancellationToken = default);

    /// <inheritdoc />
    public abstract ValueTask DisposeAsync();
}
