using System.Globalization;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.CostAnalysis;

/// <summary>The directives of the cost specification. See https://ibm.github.io/graphql-specs/cost-spec.html.</summary>
internal static class CostDirectives
{
    public const string CostName = "cost";

    public static DirectiveTypeConfiguration Cost { get; } = new(
        CostName,
        "The cost of using a type, a field or an argument. The costs of an operation add up, and the server limits their sum.",
        ["SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "ENUM", "INPUT_FIELD_DEFINITION"],
        false,
        Argument(
            "weight",
            "String!",
            "What each use adds to the cost: a number in a string, as in `\"10\"`.",
            typeof(string)));

    public static DirectiveTypeConfiguration ListSize { get; } = new(
        CostAnalysis.ListSize.DirectiveName,
        "How many items a list is taken to have when the cost of an operation is computed.",
        ["FIELD_DEFINITION"],
        false,
        Argument(
            "assumedSize",
            "Int",
            "The largest number of items that the field returns.",
            typeof(int?)),
        Argument(
            "slicingArguments",
            "[String!]",
            "The arguments of the field whose value is the number of items, such as `first`.",
            typeof(string[])),
        Argument(
            "slicingArgumentDefaultValue",
            "Int",
            "The number of items when an operation gives none of the `slicingArguments`.",
            typeof(int?)),
        Argument(
            "sizedFields",
            "[String!]",
            "The fields of the returned object that hold the items, such as `nodes`. Without them the field itself is the list.",
            typeof(string[])),
        Argument(
            "requireOneSlicingArgument",
            "Boolean!",
            "Whether an operation has to give exactly one of the `slicingArguments`.",
            typeof(bool),
            BooleanValueNode.True));

    public static IReadOnlyList<DirectiveTypeConfiguration> All { get; } = [Cost, ListSize];

    public static void Set(this List<Directive> directives, Directive directive)
    {
        directives.RemoveAll(applied => applied.Name == directive.Name);
        directives.Add(directive);
    }

    public static Directive CreateCost(double weight) => new(
        CostName,
        [new ArgumentNode(new NameNode("weight"), new StringValueNode(weight.ToString("R", CultureInfo.InvariantCulture)))]);

    /// <summary>Reads the applied weight; null if there is none. Returns false if the weight is not a finite number.</summary>
    public static bool TryGetWeight(IReadOnlyList<Directive> directives, out double? weight)
    {
        weight = null;
        var cost = directives.FirstOrDefault(directive => directive.Name is CostName);
        if (cost?.Arguments.FirstOrDefault(argument => argument.Name.Value is "weight")?.Value is not StringValueNode text)
            return true;

        var isNumber = double.TryParse(text.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value);
        weight = value;
        return isNumber && Math.Abs(value) <= CostMetrics.Max;
    }

    private static InputFieldConfiguration Argument(
        string name, string type, string description, Type runtimeType, IValueNode? defaultValue = null)
        => new()
        {
            Name = name,
            Type = TypeReference.Parse(type),
            Description = description,
            RuntimeType = runtimeType,
            DefaultValue = defaultValue,
        };
}
