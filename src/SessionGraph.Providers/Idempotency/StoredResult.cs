using System.Buffers;
using System.Text.Json;

namespace SessionGraph.Providers;

/// <summary>The stored answer to a request that is repeated.</summary>
/// <param name="answer">The answer as UTF-8 JSON.</param>
internal sealed class StoredResult(byte[] answer) : OperationResult
{
    private IReadOnlyList<IError>? _errors;

    public override IReadOnlyList<IError> Errors => _errors ??= ReadErrors();

    public override bool HasData => true;

    public override int DataSize => answer.Length;

    public override void WriteTo(IBufferWriter<byte> output) => output.Write(answer);

    public override ValueTask DisposeAsync() => default;

    private List<IError> ReadErrors() => JsonElement.Parse(answer).TryGetProperty("errors", out var errors)
        ? [.. errors.EnumerateArray().Select(error => ErrorBuilder.New().SetMessage(error.GetProperty("message").GetString()!).Build())]
        : [];
}
