using System.Text;
using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Validation.Merging;

/// <summary>
/// Prints arguments in a canonical form: arguments and input object fields are sorted by name, so equal ones print equally.
/// </summary>
internal static class CanonicalArguments
{
    public static string Print(IReadOnlyList<ArgumentNode> arguments)
    {
        var text = new StringBuilder();
        foreach (var argument in arguments.OrderBy(argument => argument.Name.Value, StringComparer.Ordinal))
            Print(text.Append(argument.Name.Value).Append(':'), argument.Value);

        return text.ToString();
    }

    private static void Print(StringBuilder text, IValueNode value)
    {
        switch (value)
        {
            case ListValueNode list:
                text.Append('[');
                foreach (var item in list.Items)
                    Print(text, item);

                text.Append(']');
                break;
            case ObjectValueNode map:
                text.Append('{');
                foreach (var field in map.Fields.OrderBy(field => field.Name.Value, StringComparer.Ordinal))
                    Print(text.Append(field.Name.Value).Append(':'), field.Value);

                text.Append('}');
                break;
            case StringValueNode { Block: true } block:
                Print(text, new StringValueNode(block.Value));
                break;
            default:
                text.Append(SyntaxPrinter.Print(value, indented: false)).Append(',');
                break;
        }
    }
}
