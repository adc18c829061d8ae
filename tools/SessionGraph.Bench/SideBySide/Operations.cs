using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace SessionGraph.Bench;

/// <summary>The requests of the side-by-side run in the gateway's schema, and their comparison with the peers' responses.</summary>
internal static class Operations
{
    /// <summary>The names of the requests, which are also the names of their files.</summary>
    public static IReadOnlyList<string> Names { get; } = ["q1", "q2", "q3", "q4", "q5"];

    /// <summary>The folder of the gateway's requests.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "SideBySide", "operations");

    /// <summary>Compares each of the gateway's responses with each peer's.</summary>
    /// <exception cref="UnusableInputException">The responses differ, so the measurement would compare different work.</exception>
    public static async Task CompareAsync(IReadOnlyList<Peer> peers, CancellationToken cancellationToken)
    {
        using var client = new HttpClient();
        foreach (var name in Names)
        {
            var answer = await PostAsync(client, Gateway.Address, Path.Combine(Folder, $"{name}.json"), cancellationToken);
            foreach (var peer in peers)
            {
                var request = Path.Combine(peer.Requests, $"{name}.json");
                var expected = await PostAsync(client, peer.AddressOf(name), request, cancellationToken);
                if (AnswerComparison.FindDifference(expected, answer) is { } difference)
                    throw new UnusableInputException($"{name} is answered otherwise than by {peer.Name}: {difference}");
            }
        }
    }

    private static async Task<JsonNode?> PostAsync(HttpClient client, Uri address, string file, CancellationToken cancellationToken)
    {
        using var body = new ByteArrayContent(await File.ReadAllBytesAsync(file, cancellationToken));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await client.PostAsync(address, body, cancellationToken);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellationToken));
    }
}
