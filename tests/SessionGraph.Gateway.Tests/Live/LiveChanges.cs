using System.Text.Json.Nodes;

namespace SessionGraph.Gateway.Tests.Live;

/// <summary>Reads the results of a subscription one at a time.</summary>
internal sealed class LiveChanges(IAsyncEnumerable<JsonNode> results, CancellationToken cancellationToken) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<JsonNode> _results = results.GetAsyncEnumerator(cancellationToken);

    /// <summary>The next result.</summary>
    public async Task<JsonNode> ResultAsync()
    {
        Assert.True(await _results.MoveNextAsync());
        return _results.Current;
    }

    /// <summary>The one field of the next result's data.</summary>
    public async Task<JsonNode> NextAsync()
    {
        var result = await ResultAsync();
        Assert.False(result.AsObject().ContainsKey("errors"), result.ToJsonString());
        return result["data"]!.AsObject().Single().Value!;
    }

    /// <summary>The code of the error that is all that comes, before the stream ends.</summary>
    public async Task<string?> EndAsync()
    {
        var error = Assert.Single((await ResultAsync())["errors"]!.AsArray());
        Assert.False(await _results.MoveNextAsync());
        return (string?)error!["extensions"]!["code"];
    }

    public ValueTask DisposeAsync() => _results.DisposeAsync();
}
