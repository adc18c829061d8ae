using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Types.Printing;

public sealed partial class SchemaPrinter
{
    private void PrintDescription(string? description, string indentation)
    {
        if (description is null)
            return;

        if (IsBlock(description))
        {
            _document.Append("\"\"\"");
            foreach (var line in description.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal).Split('\n'))
                _document.Append('\n').Append(line.Length is 0 ? "" : indentation).Append(line);

            _document.Append('\n').Append(indentation).Append("\"\"\"");
        }
        else
        {
            PrintString(description);
        }

        _document.Append('\n').Append(indentation);
    }

    // Only texts with several lines that a block string preserves: it drops common indentation and has no escapes.
    private static bool IsBlock(string text)
        => text.Contains('\n', StringComparison.Ordinal)
            && text.All(character => character is '\n' or '\t' or >= ' ')
            && BlockString.Dedent($"\n{text}\n") == text;

    private void PrintValue(IValueNode value)
    {
        switch (value)
        {
            case StringValueNode text:
                PrintString(text.Value);
                break;
            case ListValueNode list:
                PrintValues("[ ", list.Items, " ]", PrintValue);
                break;
            case ObjectValueNode map:
                PrintValues("{ ", map.Fields, " }", PrintObjectField);
                break;
            default:
                _document.Append(SyntaxPrinter.Print(value, indented: false));
                break;
        }
    }

    private void PrintObjectField(ObjectFieldNode field)
    {
        _document.Append(field.Name.Value).Append(": ");
        PrintValue(field.Value);
    }

    private void PrintValues<T>(string start, IReadOnlyList<T> values, string end, Action<T> print)
    {
        if (values.Count is 0)
        {
            _document.Append(start[0]).Append(end[^1]);
            return;
        }

        _document.Append(start);
        for (var index = 0; index < values.Count; index++)
        {
            if (index > 0)
                _document.Append(", ");

            print(values[index]);
        }

        _document.Append(end);
    }

    // HotChocolate escapes the solidus, too.
    private void PrintString(string text)
        => _document.Append(SyntaxPrinter.Print(new StringValueNode(text), indented: false).Replace("/", "\\/", StringComparison.Ordinal));
}
