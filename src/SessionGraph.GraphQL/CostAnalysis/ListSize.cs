using System.Globalization;
using SessionGraph.GraphQL.Language;
using SessionGraph.GraphQL.Types;

namespace SessionGraph.GraphQL.CostAnalysis;

/// <summary>
/// The number of items of a field, as declared by <c>@listSize</c>. See
/// https://ibm.github.io/graphql-specs/cost-spec.html#sec-The-List-Size-Directive.
/// </summary>
/// <param name="AssumedSize">The maximum number of items if no argument gives it; null for no assumption.</param>
/// <param name="SlicingArguments">The arguments that give the number of items, or paths into them: <c>page.size</c>.</param>
/// <param name="SlicingArgumentDefaultValue">
/// The number of items if no slicing argument is given; null for <paramref name="AssumedSize"/>.
/// </param>
/// <param name="SizedFields">The fields of the field's object that have the items; empty if the field itself is the list.</param>
/// <param name="RequireOneSlicingArgument">Whether a request must give exactly one of the slicing arguments.</param>
public sealed record ListSize(
    int? AssumedSize,
    IReadOnlyList<string> SlicingArguments,
    int? SlicingArgumentDefaultValue,
    IReadOnlyList<string> SizedFields,
    bool RequireOneSlicingArgument)
{
    internal const string DirectiveName = "listSize";

    /// <summary>Reads the field's directive; null if there is none.</summary>
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

    /// <summary>The directive with these arguments.</summary>
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
