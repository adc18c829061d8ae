using System.Text.Json;
using System.Text.Json.Nodes;

namespace SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;

/// <summary>A response that came in parts: what it is in the end, and what a client was told on the way, in any order and grouping.</summary>
public sealed class DeliveredResponse
{
    private readonly Dictionary<string, (JsonArray Path, string Name)> _pending = [];
    private readonly Dictionary<string, List<string>> _items = [];
    private readonly List<string> _told = [];

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
        TellErrors(incremental);
        if (incremental["items"] is JsonArray items)
        {
            foreach (var item in items)
            {
                _items[id].Add(item?.ToJsonString() ?? "null");
                target.AsArray().Add(item?.DeepClone());
            }

            return;
        }

        var data = incremental["data"]!.AsObject();
        _told.Add($"data {path.ToJsonString()} {data.ToJsonString()}");
        foreach (var (name, value) in data)
            target.AsObject().Add(name, value?.DeepClone());
    }

    private void Complete(JsonObject completed)
    {
        _pending.Remove((string)completed["id"]!, out var pending);
        _items.Remove((string)completed["id"]!, out var items);
        var isFailed = completed["errors"] is not null;

        // The reference announces a list of no more items, too: it does not look ahead.
        if (!isFailed && items!.Count is 0 && At(pending.Path) is JsonArray)
            return;

        if (items!.Count > 0)
            _told.Add($"items {pending.Name} [{string.Join(',', items)}]");

        _told.Add($"{(isFailed ? "failed" : "completed")} {pending.Name}");
    }

    private JsonNode? At(JsonArray path)
    {
        var node = Data;
        foreach (var segment in path)
            node = segment!.GetValueKind() is JsonValueKind.Number ? node?[(int)segment] : node?[(string)segment!];

        return node;
    }

    private void TellErrors(JsonObject part)
    {
        foreach (var error in Members(part, "errors"))
            _told.Add($"error {error["path"]?.ToJsonString()}");
    }
}
