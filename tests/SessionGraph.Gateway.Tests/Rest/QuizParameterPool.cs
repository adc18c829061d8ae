using System.Globalization;
using System.Text.Json.Nodes;

namespace SessionGraph.Gateway.Tests.Rest;

/// <summary>Random parameters of the list of quiz sessions, with values that the sessions have: the same for the quiz API and for the graph.</summary>
internal sealed class QuizParameterPool(JsonArray sessions, int seed)
{
    private static readonly string[] s_matches = ["a", "LEVEL", "%", "_", "\\", "ü", "é", "ПО БЕЗ", "🚀", "nothing has this"];

    // The graph's `id` and `status` are its own; these are the quiz API's.
    private static readonly (string Name, string Sort)[] s_attributes =
    [
        ("id", "externalId"), ("person_id", "person_id"), ("created_at", "created_at"), ("name", "name"),
        ("status", "providerStatus"), ("expires_at", "expires_at"), ("score", "score"),
    ];

    private readonly Random _random = new(seed);

    /// <summary>The query string of the quiz API, and the variables of the graph.</summary>
    public (string Query, object Variables) Next()
    {
        var (number, size) = (_random.Next(1, 4), _random.Next(1, 60));
        var query = new List<string> { "count=true", $"page[number]={number}", $"page[size]={size}" };
        var filter = new JsonObject();
        foreach (var (name, _) in Pick(_random.Next(0, 3)))
            AddFilter(name, query, filter);

        if (_random.Next(5) is 0)
        {
            var text = s_matches[_random.Next(s_matches.Length)];
            query.Add($"filter[name__match]={Uri.EscapeDataString(text)}");
            filter["name__match"] = text;
        }

        var keys = Pick(_random.Next(0, 4)).Select(attribute => (Sign: _random.Next(2) is 0 ? "-" : "", attribute.Name, attribute.Sort)).ToList();
        if (keys.Count > 0)
            query.Add("sort=" + string.Join(',', keys.Select(key => key.Sign + key.Name)));

        var variables = new
        {
            page = new { number, size },
            filter,
            sort = keys.Count > 0 ? string.Join(',', keys.Select(key => key.Sign + key.Sort)) : null,
        };
        return (string.Join('&', query), variables);
    }

    private void AddFilter(string name, List<string> query, JsonObject filter)
    {
        switch (_random.Next(8))
        {
            case 0:
                query.Add($"filter[{name}][]");
                filter[name] = new JsonArray();
                break;
            case 1 when name is "name" or "expires_at" or "score":
                query.Add($"filter[{name}]");
                filter[name] = null;
                break;
            case < 4:
                var texts = Enumerable.Range(0, _random.Next(2, 30)).Select(_ => ValueOf(name)).OfType<string>().ToList();
                query.AddRange(texts.Select(text => $"filter[{name}][]={Uri.EscapeDataString(text)}"));
                filter[name] = new JsonArray([.. texts.Select(text => (JsonNode)text)]);
                if (texts.Count is 0)
                    query.Add($"filter[{name}][]");

                break;
            default:
                if (ValueOf(name) is { } value)
                {
                    query.Add($"filter[{name}]={Uri.EscapeDataString(value)}");
                    filter[name] = value;
                }

                break;
        }
    }

    private string? ValueOf(string name)
    {
        var session = sessions[_random.Next(sessions.Count)]!;
        var value = name is "id" ? session["id"] : session["attributes"]![name];
        return value is null ? null : Convert.ToString(value.GetValueKind() is System.Text.Json.JsonValueKind.String
            ? (string?)value
            : value.ToJsonString(), CultureInfo.InvariantCulture);
    }

    private (string Name, string Sort)[] Pick(int count)
    {
        var attributes = s_attributes.ToArray();
        _random.Shuffle(attributes);
        return attributes[..count];
    }
}
