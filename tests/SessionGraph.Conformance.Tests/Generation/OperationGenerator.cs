using System.Collections.Concurrent;
using System.Text;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.Conformance.Tests.Generation;

/// <summary>
/// Makes documents for a schema: valid but for fields that cannot be merged and, where <paramref name="faults"/> are asked for, for
/// values of another type now and then.
/// </summary>
/// <param name="schema">The schema.</param>
/// <param name="random">Where everything comes from.</param>
/// <param name="faults">How often a literal is anything at all, from 0 to 1.</param>
internal sealed class OperationGenerator(Schema schema, Random random, double faults = 0)
{
    private const int MaxDepth = 5;

    private static readonly ConcurrentDictionary<INamedType, List<INamedType>> s_overlapping = new();

    private readonly List<(string Name, string Condition, string Text)> _fragments = [];
    private readonly OrderedDictionary<string, IType> _variables = [];
    private readonly StringBuilder _definitions = new();
    private readonly ValueGenerator _values = new(random);
    private int _names;

    /// <summary>The variables of the operation, by name.</summary>
    public IReadOnlyDictionary<string, IType> Variables => _variables;

    /// <summary>A document of one operation and the fragments that it spreads.</summary>
    /// <param name="subscriptions">Whether the operation may be a subscription.</param>
    public string Document(bool subscriptions)
    {
        List<(string Keyword, ObjectType? Type)> roots = [("query", schema.QueryType), ("mutation", schema.MutationType)];
        if (subscriptions)
            roots.Add(("subscription", schema.SubscriptionType));

        var (keyword, type) = roots[random.Next(3) is 0 ? random.Next(roots.Count) : 0];
        var selections = SelectionSet(type ?? schema.QueryType, 0, keyword is "subscription");
        var isShort = keyword is "query" && _variables.Count is 0 && random.Next(3) is 0;
        var name = random.Next(2) is 0 ? " Operation" : "";
        var head = isShort ? "" : $"{keyword}{name}{(_variables.Count is 0 ? "" : $"({_definitions})")} ";
        return $"{head}{selections}\n{string.Concat(_fragments.Select(fragment => fragment.Text))}";
    }

    private bool Chance(double probability) => random.NextDouble() < probability;

    private string SelectionSet(INamedType type, int depth, bool single = false)
    {
        var selections = new StringBuilder("{ ");
        for (var count = single ? 1 : random.Next(1, 5); count > 0; count--)
            selections.Append(single ? Field(type, depth) : Selection(type, depth)).Append('\n');

        return selections.Append("} ").ToString();
    }

    private string Selection(INamedType type, int depth)
    {
        if (depth < MaxDepth && Chance(0.2))
            return Chance(0.5) ? InlineFragment(type, depth) : Spread(type, depth);

        return Chance(0.1) || type is UnionType ? $"{Alias()}__typename {Directives()}" : Field(type, depth);
    }

    private string Field(INamedType type, int depth)
    {
        List<OutputField> fields = [.. ((ComplexType)type).Fields.Where(field => depth < MaxDepth || field.Type.IsLeafType())];
        if (fields.Count is 0)
            return "__typename";

        var selected = fields[random.Next(fields.Count)];
        var arguments = Arguments(selected.Arguments);
        var below = selected.Type.IsLeafType() ? "" : SelectionSet(selected.Type.NamedType(), depth + 1);
        return $"{Alias()}{selected.Name}{arguments} {Directives()}{below}";
    }

    private string InlineFragment(INamedType type, int depth)
    {
        var condition = Overlapping(type);
        return Chance(0.2)
            ? $"... {Directives()}{SelectionSet(type, depth + 1)}"
            : $"... on {condition.Name} {Directives()}{SelectionSet(condition, depth + 1)}";
    }

    private string Spread(INamedType type, int depth)
    {
        var known = _fragments.Where(fragment => fragment.Condition == type.Name).ToList();
        if (known.Count > 0 && Chance(0.5))
            return $"...{known[random.Next(known.Count)].Name} {Directives()}";

        var condition = Overlapping(type);
        var name = $"F{_names++}";
        var text = $"fragment {name} on {condition.Name} {SelectionSet(condition, depth + 1)}\n";
        _fragments.Add((name, condition.Name, text));
        return $"...{name} {Directives()}";
    }

    private INamedType Overlapping(INamedType type)
    {
        if (!s_overlapping.TryGetValue(type, out var candidates))
        {
            var possible = schema.GetPossibleTypes(type);
            s_overlapping[type] = candidates = [.. schema.Types.Where(
                candidate => candidate.IsCompositeType() && schema.GetPossibleTypes(candidate).Intersect(possible).Any())];
        }

        return candidates[random.Next(candidates.Count)];
    }

    private string Alias() => Chance(0.7) ? $"a{_names++}: " : "";

    private string Directives()
    {
        if (!Chance(0.1))
            return "";

        var condition = Chance(0.5) ? Chance(0.5) ? "true" : "false" : Variable(new NonNullType(schema.GetType<ScalarType>("Boolean")));
        return Chance(0.5) ? $"@skip(if: {condition}) " : $"@include(if: {condition}) ";
    }

    private string Arguments(FieldCollection<InputField> arguments)
    {
        List<string> given = [.. arguments.Where(argument => argument.IsRequired || Chance(0.6))
            .Select(argument => $"{argument.Name}: {Value(argument.Type)}")];
        return given.Count is 0 ? "" : $"({string.Join(", ", given)})";
    }

    private string Value(IType type) => Chance(0.3) ? Variable(type) : _values.Literal(type, faults, Chance(0.3) ? Variable : null);

    // A variable may be of a stricter type than its place, and of a laxer one where it has a default.
    private string Variable(IType type)
    {
        var known = _variables.Where(variable => variable.Value.ToString() == type.ToString()).ToList();
        if (known.Count > 0 && Chance(0.5))
            return $"${known[random.Next(known.Count)].Key}";

        var name = $"v{_variables.Count}";
        var defined = !Chance(0.3) ? type : type is NonNullType strict ? strict.InnerType : new NonNullType(type);
        var needsDefault = type is NonNullType && defined is not NonNullType;
        var defaultValue = needsDefault || Chance(0.3) ? $" = {_values.Literal(needsDefault ? type : defined, faults)}" : "";
        _variables.Add(name, defined);
        _definitions.Append($"${name}: {defined}{defaultValue} ");
        return $"${name}";
    }
}
