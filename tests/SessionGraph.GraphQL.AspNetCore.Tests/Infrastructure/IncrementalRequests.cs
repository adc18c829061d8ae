using System.Text;
using System.Text.Json.Nodes;

namespace SessionGraph.GraphQL.AspNetCore.Tests.Infrastructure;

/// <summary>
/// Random requests with @defer and @stream over the schema of <c>node/incremental.json</c>. The same seed gives the same requests.
/// </summary>
public sealed class IncrementalRequests(int seed)
{
    private const int MaxDepth = 4;

    // Longer requests may exceed the limit of aliases.
    private const int MaxLength = 8000;

    private static readonly Dictionary<string, (string Name, string? Type, bool IsList)[]> s_fields = new()
    {
        ["Query"] = [("hero", "Hero", false), ("heroes", "Hero", true), ("being", "Being", false), ("nothing", "Hero", false)],
        ["Hero"] =
        [
            ("id", null, false), ("name", null, false), ("nick", null, false), ("missing", null, false), ("boom", null, false),
            ("friends", "Being", true), ("strict", "Hero", true), ("gone", "Hero", true), ("home", "Planet", false),
            ("words", null, true), ("holes", null, true),
        ],
        ["Being"] = [("id", null, false), ("title: name", null, false)],
        ["Droid"] = [("id", null, false), ("title: name", null, false), ("maker", "Hero", false)],
        ["Planet"] = [("name", null, false), ("moons", "Moon", true), ("ruler", "Hero", false)],
        ["Moon"] = [("name", null, false), ("size", null, false), ("boom", null, false)],
    };

    private readonly Random _random = new(seed);
    private readonly StringBuilder _fragments = new();
    private readonly List<(string Name, string Type)> _known = [];
    private bool _isPlain;
    private int _names;

    /// <summary>The next request.</summary>
    public JsonObject Next()
    {
        var query = Query();
        while (query.Length > MaxLength)
            query = Query();

        return new JsonObject { ["query"] = query, ["variables"] = new JsonObject { ["yes"] = true, ["no"] = false } };
    }

    // The first field uses both variables, because unused variables are invalid.
    private string Query()
    {
        _fragments.Clear();
        _known.Clear();
        _names = 0;
        var selections = Selections("Query", 0);
        return $"query($yes: Boolean!, $no: Boolean!) {{ v: __typename @skip(if: $no) @include(if: $yes) {selections} }}{_fragments}";
    }

    private string Selections(string type, int depth)
    {
        var text = new StringBuilder();
        for (var count = _random.Next(1, 4); count > 0; count--)
            text.Append(Selection(type, depth)).Append(' ');

        return text.ToString();
    }

    private string Selection(string type, int depth) => _random.Next(5) switch
    {
        0 when depth < MaxDepth => $"... on {Narrower(type)}",
        1 when depth < MaxDepth => $"... {Defer()} {{ {Selections(type, depth + 1)} }}",
        2 when depth < MaxDepth => $"...{Fragment(type, depth)} {Defer()}",
        _ => Field(type, depth),
    };

    private string Narrower(string type)
    {
        var narrower = type is "Being" ? _random.Next(2) is 0 ? "Hero" : "Droid" : type;
        return $"{narrower} {Defer()} {{ {Selections(narrower, 2)} }}";
    }

    private string Field(string type, int depth)
    {
        var fields = s_fields[type];
        var (name, fieldType, isList) = fields[_random.Next(fields.Length)];
        if (fieldType is not null && depth >= MaxDepth)
            return "__typename";

        // A streamed list must not be selected twice, so each has its own alias.
        var field = isList && _random.Next(2) is 0 ? $"{NewName()}: {name} @stream(initialCount: {_random.Next(3)}{If()})" : name;
        return fieldType is null ? field : $"{field} {{ {Selections(fieldType, depth + 1)} }}";
    }

    private string Fragment(string type, int depth)
    {
        var known = _known.Where(fragment => fragment.Type == type).ToArray();
        if (known.Length > 0 && _random.Next(2) is 0)
            return known[_random.Next(known.Length)].Name;

        // For the reference, a deferred part of a fragment that is spread twice belongs to one of the spreads; in the draft and here, to
        // both. So only fragments that defer nothing are spread twice.
        var (isWithin, isPlain) = (_isPlain, _isPlain || _random.Next(2) is 0);
        _isPlain = isPlain;
        var selections = Selections(type, depth + 1);
        _isPlain = isWithin;

        // The name is registered after the fragment is written, so that it does not spread itself.
        var name = NewName();
        _fragments.Append($" fragment {name} on {type} {{ {selections} }}");
        if (isPlain)
            _known.Add((name, type));

        return name;
    }

    private string Defer() => _isPlain || _random.Next(3) is 0 ? "" : $"@defer(label: \"{NewName()}\"{If()})";

    private string If() => _random.Next(6) switch
    {
        0 => ", if: $no",
        1 => ", if: $yes",
        _ => "",
    };

    private string NewName() => $"n{_names++}";
}
