using System.Text.Json;
using System.Text.Json.Nodes;

namespace SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;

/// <summary>A response that was delivered in parts: its final data, and the announcements to the client in any order.</summary>
public sealed class DeliveredResponse
{
    private readonly Dictionary<string, (JsonArray Path, string Name)> _pending = [];
    private readonly Dictionary<string, List<string>> _items = [];
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>Merges the results.</summary>
    public DeliveredResponse(IReadOnlyList<JsonObject> results)
    {
        Data = results[0]["data"]?.DeepClone();
        TellErrors(results[0]);
        foreach (var result in results)
        {
            foreach (var pending in Members(result, "pending"))
            {
                var path = pending["path"]!.AsArray();
                _pending.Add((string)pending["id"]!, (path, $"{path.ToJsonString()} {pending["label"]}".TrimEnd()));
                _items.Add((string)pending["id"]!, []);
            }

            foreach (var incremental in Members(result, "incremental"))
                Merge(incremental);

            foreach (var completed in Members(result, "completed"))
                Complete(completed);
        }
    }

    /// <summary>The final data.</summary>
    public JsonNode? Data { get; }

    /// <summary>The announcements, sorted.</summary>
    public string Told => string.Join('\n', _told.Order(StringComparer.Ordinal));

    /// <summary>The number of parts that are still pending.</summary>
    public int Open => _pending.Count;

    private static IEnumerable<JsonObject> Members(JsonObject result, string name) => result[name]?.AsArray().Select(item => item!.AsObject()) ?? [];

    private void Merge(JsonObject incremental)
    {
        var id = (string)incremental["id"]!;
        var path = new JsonArray([.. _pending[id].Path.Concat(incremental["subPath"]?.AsArray() ?? []).Select(segment => segment!.DeepClone())]);
        var target = At(path)!;
        foreach (var item in incremental["items"]?.AsArray() ?? [])
        {
            _items[id].Add(item?.ToJsonString() ?? "null");
            target.AsArray().Add(item?.DeepClone());
        }

        if (incremental["data"] is JsonObject data)
        {
            _told.Add($"data {path.ToJsonString()} {data.ToJsonString()}");
            foreach (var (name, value) in data)
                target.AsObject().Add(name, value?.DeepClone());
        }

        TellErrors(incremental);
    }

    // If several fragments complete at once, their order decides which of them brings the shared fields.
    private void Complete(JsonObject completed)
    {
        _pending.Remove((string)completed["id"]!, out var pending);
        _items.Remove((string)completed["id"]!, out var items);
        if (items!.Count > 0)
            _told.Add($"items {pending.Name} [{string.Join(',', items)}]");

        if (completed["errors"] is not null)
            _told.Add($"failed {pending.Name}");
    }

    private JsonNode? At(JsonArray path)
    {
        var node = Data;
        foreach (var segment in path)
            node = segment!.GetValueKind() is JsonValueKind.Number ? node?[(int)segment] : node?[(string)segment!];

        return node;
    }

    // Identifies an error by the null that it caused: of several errors that null the same parent, only one may be reported.
    private void TellErrors(JsonObject part)
    {
        foreach (var error in Members(part, "errors"))
        {
            Assert.True(error["path"] is JsonArray, error.ToJsonString());
            var place = error["path"]!.AsArray().DeepClone().AsArray();
            while (place.Count > 0 && At(new JsonArray([.. place.SkipLast(1).Select(segment => segment!.DeepClone())])) is null)
                place.RemoveAt(place.Count - 1);

            _told.Add($"error {place.ToJsonString()}");
        }
    }
}
