using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Json.Schema;

namespace SessionGraph.Gateway.Tests.Rest.OpenApi;

/// <summary>A REST API as its OpenAPI document describes it.</summary>
internal sealed partial class DocumentedApi
{
    private static readonly EvaluationOptions s_options = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    private readonly JsonObject _components;
    private readonly List<(Regex Path, int Parameters, JsonObject Operations)> _paths;

    public DocumentedApi(JsonObject document)
    {
        Document = document;
        _components = document["components"]!["schemas"]!.DeepClone().AsObject();
        _paths = [.. document["paths"]!.AsObject()
            .Select(path => (ToPattern(path.Key), path.Key.Count(character => character is '{'), path.Value!.AsObject()))
            .OrderBy(path => path.Item2)];
    }

    public JsonObject Document { get; }

    /// <summary>The operation that answers a request; null where the API has no such path, or not with this verb.</summary>
    public JsonObject? Find(string method, string path)
        => _paths.FirstOrDefault(candidate => candidate.Path.IsMatch(path)).Operations?[method.ToLowerInvariant()]?.AsObject();

    /// <summary>What in the body does not fit the schema; null where it fits. A member that the schema does not name does not fit.</summary>
    public string? FindFault(JsonNode schema, JsonElement body)
    {
        var whole = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["allOf"] = new JsonArray(schema.DeepClone()),
            ["$defs"] = _components.DeepClone(),
        };
        Close(whole);
        var text = whole.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal);
        var results = JsonSchema.FromText(text).Evaluate(body, s_options);
        return results.IsValid
            ? null
            : string.Join("; ", (results.Details ?? [])
                .Where(detail => detail.Errors is not null)
                .Select(detail => $"{detail.InstanceLocation}: {string.Join(", ", detail.Errors!.Values)} ({detail.EvaluationPath})"));
    }

    private static Regex ToPattern(string path)
        => new($"^{PathParameter().Replace(Regex.Escape(path), "[^/]+")}/?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static void Close(JsonNode? node)
    {
        if (node is JsonObject schema && schema.ContainsKey("properties") && !schema.ContainsKey("additionalProperties"))
            schema["additionalProperties"] = false;

        var children = node switch
        {
            JsonObject members => members.Select(member => member.Value),
            JsonArray items => items,
            _ => [],
        };
        foreach (var child in children)
            Close(child);
    }

    // An escaped parameter, such as \{id}.
    [GeneratedRegex(@"\\\{[^}]+\}")]
    private static partial Regex PathParameter();
}
