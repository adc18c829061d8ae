using System.Globalization;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.CostAnalysis;

/// <summary>
/// How many items a field has, as <c>@listSize</c> says it. See
/// https://ibm.github.io/graphql-specs/cost-spec.html#sec-The-List-Size-Directive.
/// </summary>
/// <param name="AssumedSize">The most items where no argument says it; null where nothing is assumed.</param>
/// <param name="SlicingArguments">The arguments that say it, or paths into them: <c>page.size</c>.</param>
/// <param name="SlicingArgumentDefaultValue">The items where none is given; null for <paramref name="AssumedSize"/>.</param>
/// <param name="SizedFields">The fields of the field's object that have the items; empty where the field itself has.</param>
/// <param name="RequireOneSlicingArgument">Whether exactly one of the slicing arguments has to be given.</param>
public sealed record ListSize(
    int? AssumedSize,
    IReadOnlyList<string> SlicingArguments,
    int? SlicingArgumentDefaultValue,
    IReadOnlyList<string> SizedFields,
    bool RequireOneSlicingArgument)
{
    internal const string DirectiveName = "listSize";

    /// <summary>What the field's directive says; null where it has none.</summary>
    public static ListSize? Of(OutputField field)
    {
        var directive = field.Directives.FirstOrDefault(applied => applied.Name is DirectiveName);
        if (directive is null)
            return null;

        return new ListSize(
            Number("assumedSize"),
            Names("slicingArguments"),
            Number("slicingArgumentDefaultValue"),
            Names("sizedFields"),
            Value("requireOneSlicingArgument") is not BooleanValueNode { Value: false });

        IValueNode? Value(string name) => directive.Arguments.FirstOrDefault(argument => argument.Name.Value == name)?.Value;

        int? Number(string name)
            => Value(name) is IntValueNode number ? int.Parse(number.Value, CultureInfo.InvariantCulture) : null;

        IReadOnlyList<string> Names(string name) => Value(name) switch
        {
            ListValueNode list => [.. list.Items.OfType<StringValueNode>().Select(item => item.Value)],
            StringValueNode one => [one.Value],
            _ => [],
        };
    }

    /// <summary>The directive that says so.</summary>
    public Directive ToDirective()
    {
        var arguments = new List<ArgumentNode>();
        Add("assumedSize", Number(AssumedSize));
        Add("slicingArguments", Names(SlicingArguments));
        Add("slicingArgumentDefaultValue", Number(SlicingArgumentDefaultValue));
        Add("sizedFields", Names(SizedFields));
        if (!RequireOneSlicingArgument)
            Add("requireOneSlicingArgument", BooleanValueNode.False);

        return new Directive(DirectiveName, arguments);

        void Add(string name, IValueNode? value)
        {
            if (value is not null)
                arguments.Add(new ArgumentNode(new NameNode(name), value));
        }

        static IntValueNode? Number(int? value)
            => value is { } number ? new IntValueNode(number.ToString(CultureInfo.InvariantCulture)) : null;

        static ListValueNode? Names(IReadOnlyList<string> names)
            => names.Count is 0 ? null : new ListValueNode([.. names.Select(name => new StringValueNode(name))]);
    }
}
