using System.Collections.Frozen;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Building;

namespace SessionGraph.GraphQL.CostAnalysis;

/// <summary>The weights of a schema's members. See https://ibm.github.io/graphql-specs/cost-spec.html#sec-weight.</summary>
internal sealed class CostWeights
{
    private readonly FrozenDictionary<object, double> _explicit;
    private readonly FrozenSet<InputField> _scaled;
    private readonly Func<double> _factor;

    /// <summary>Reads the schema's directives. Throws a <see cref="SchemaException"/> if one is invalid.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="expensiveFilterOperationFactor">See <see cref="FilterCostOptions.ExpensiveFilterOperationFactor"/>.</param>
    public CostWeights(Schema schema, Func<double>? expensiveFilterOperationFactor)
    {
        _factor = expensiveFilterOperationFactor ?? (() => 1);
        var weights = new Dictionary<object, double>(ReferenceEqualityComparer.Instance);
        var scaled = new HashSet<InputField>();
        var errors = new SchemaErrors();
        foreach (var type in schema.Types)
        {
            Add(type, type.Directives, type.Name);
            foreach (var field in (type as ComplexType)?.Fields ?? FieldCollection<OutputField>.Empty)
            {
                Add(field, field.Directives, field.Coordinate);
                AddAll(field.Arguments);
                Check(schema, field, errors);
            }

            AddAll((type as InputObjectType)?.Fields ?? FieldCollection<InputField>.Empty);
        }

        foreach (var directive in schema.Directives)
            AddAll(directive.Arguments);

        errors.ThrowIfAny();

        _explicit = weights.ToFrozenDictionary(ReferenceEqualityComparer.Instance);
        _scaled = scaled.ToFrozenSet();

        void AddAll(IEnumerable<InputField> fields)
        {
            foreach (var field in fields)
            {
                Add(field, field.Directives, field.Coordinate);
                if (expensiveFilterOperationFactor is not null && field.Features.Get<CostDefault>() is { IsExpensiveFilterOperation: true })
                    scaled.Add(field);
            }
        }

        void Add(object part, IReadOnlyList<Directive> directives, string coordinate)
        {
            if (!CostDirectives.TryGetWeight(directives, out var weight))
                errors.Add($"{coordinate}: the weight of `@cost` must be a number from -1e15 to 1e15.");
            else if (weight is { } value)
                weights.Add(part, value);
        }
    }

    /// <summary>The weight of resolving the field once.</summary>
    public double Of(OutputField field)
        => _explicit.TryGetValue(field, out var weight) ? weight
            : field.Type.IsListType() || field.Type.NamedType().IsCompositeType() ? 1
            : 0;

    /// <summary>The current weight of the argument or the input field.</summary>
    public double Of(InputField field)
    {
        var weight = _explicit.TryGetValue(field, out var given) ? given : field.Type.NamedType() is InputObjectType ? 1 : 0;
        return IsScaled(field) ? weight * _factor() : weight;
    }

    /// <summary>Whether the weight of the field is multiplied by a factor that can change between requests.</summary>
    public bool IsScaled(InputField field) => _scaled.Contains(field);

    /// <summary>The weight of one value of the type; zero for an interface or a union.</summary>
    public double Of(INamedType type) => _explicit.TryGetValue(type, out var weight) ? weight : type is ObjectType ? 1 : 0;

    private static void Check(Schema schema, OutputField field, SchemaErrors errors)
    {
        if (ListSize.Of(field) is not { } size)
            return;

        foreach (var argument in size.SlicingArguments.Where(path => SlicingArgument.Find(field, path) is null))
            errors.Add($"{field.Coordinate}: `@listSize` names a slicing argument `{argument}`, which is neither a number nor a list.");

        var type = field.Type.NamedType();
        foreach (var name in size.SizedFields)
            if (!schema.TryGetField(type, name, out var sized) || !sized.Type.IsListType())
                errors.Add($"{field.Coordinate}: `@listSize` names a sized field `{name}`, which is not a list of `{type.Name}`.");
    }
}
