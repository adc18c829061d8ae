using System.Globalization;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;
using SessionGraph.GraphQL.Types.Configurations;

namespace SessionGraph.GraphQL.CostAnalysis;

/// <summary>
/// The directives of the cost specification, described as HotChocolate describes them. See
/// https://ibm.github.io/graphql-specs/cost-spec.html.
/// </summary>
internal static class CostDirectives
{
    public const string CostName = "cost";

    public static DirectiveTypeConfiguration Cost { get; } = new(
        CostName,
        "The purpose of the `cost` directive is to define a `weight` for GraphQL types, fields, and arguments. Static analysis can use "
            + "these weights when calculating the overall cost of a query or response.",
        ["SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "ENUM", "INPUT_FIELD_DEFINITION"],
        false,
        Argument(
            "weight",
            "String!",
            "The `weight` argument defines what value to add to the overall cost for every appearance, or possible appearance, of a type, "
                + "field, argument, etc.",
            typeof(string)));

    public static DirectiveTypeConfiguration ListSize { get; } = new(
        CostAnalysis.ListSize.DirectiveName,
        "The purpose of the `@listSize` directive is to either inform the static analysis about the size of returned lists (if that "
            + "information is statically available), or to point the analysis to where to find that information.",
        ["FIELD_DEFINITION"],
        false,
        Argument(
            "assumedSize",
            "Int",
            "The `assumedSize` argument can be used to statically define the maximum length of a list returned by a field.",
            typeof(int?)),
        Argument(
            "slicingArguments",
            "[String!]",
            "The `slicingArguments` argument can be used to define which of the field's arguments with numeric type are slicing arguments, "
                + "so that their value determines the size of the list returned by that field. It may specify a list of multiple slicing "
                + "arguments.",
            typeof(string[])),
        Argument(
            "slicingArgumentDefaultValue",
            "Int",
            "The `slicingArgumentDefaultValue` argument can be used to define a default value for a slicing argument, which is used if the "
                + "argument is not present in a query.",
            typeof(int?)),
        Argument(
            "sizedFields",
            "[String!]",
            "The `sizedFields` argument can be used to define that the value of the `assumedSize` argument or of a slicing argument does "
                + "not affect the size of a list returned by a field itself, but that of a list returned by one of its sub-fields.",
            typeof(string[])),
        Argument(
            "requireOneSlicingArgument",
            "Boolean!",
            "The `requireOneSlicingArgument` argument can be used to inform the static analysis that it should expect that exactly one of "
                + "the defined slicing arguments is present in a query. If that is not the case (i.e., if none or multiple slicing "
                + "arguments are present), the static analysis may throw an error.",
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

    /// <summary>The weight that is applied; null where there is none. False where it is no finite number.</summary>
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
