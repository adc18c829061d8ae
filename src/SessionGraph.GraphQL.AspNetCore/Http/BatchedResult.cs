using System.Buffers;
using System.Globalization;
using System.Text;
using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.AspNetCore.Http;

/// <summary>A response that says to which request of a batch it is.</summary>
/// <param name="requestIndex">The request's place in the batch, from 0.</param>
/// <param name="result">The response.</param>
internal sealed class BatchedResult(int requestIndex, OperationResult result) : OperationResult
{
    public override IReadOnlyList<IError> Errors => result.Errors;

    public override bool HasData => result.HasData;

    public override RequestFailure Failure => result.Failure;

    public override void WriteTo(IBufferWriter<byte> output)
    {
        var response = new ArrayBufferWriter<byte>();
        result.WriteTo(response);
        output.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"requestIndex\":{requestIndex},")));
        output.Write(response.WrittenSpan[1..]);
    }

    public override ValueTask DisposeAsync() => result.DisposeAsync();
}
