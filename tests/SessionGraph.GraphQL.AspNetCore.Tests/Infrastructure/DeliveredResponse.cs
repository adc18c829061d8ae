using System.Text.Json;
using System.Text.Json.Nodes;

namespace SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;

/// <summary>A response that came in parts: what it is in the end, and what a client was told on the way, in any order and grouping.</summary>
public sealed class DeliveredResponse
{
    private readonly Dictionary<string, (JsonArray Path, string Name)> _pending = [];
    private readonly Dictionary<string, List<string>> _items = [];
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>Puts the results together.</summary>
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

    /// <summary>The data as they are in the end.</summary>
    public JsonNode? Data { get; }

    /// <summary>What was told, sorted.</summary>
    public string Told => string.Join('\n', _told.Order(StringComparer.Ordinal));

    /// <summary>What is still to come.</summary>
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

    // Which of several fragments that are complete at a time brings what they share is a matter of their order.
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

    // By the null that the error has left: of several that take the same parent along, one may be told.
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
