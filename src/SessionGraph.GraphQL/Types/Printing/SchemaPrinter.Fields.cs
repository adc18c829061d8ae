using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Types.Printing;

public sealed partial class SchemaPrinter
{
    private const string DefaultDeprecationReason = "No longer supported";

    private void PrintOutputField(OutputField field)
    {
        PrintDescription(field.Description, "  ");
        _document.Append(field.Name);
        PrintArguments(field.Arguments);
        _document.Append(": ").Append(field.Type);
        PrintDirectives(field.Directives);
        PrintDeprecation(field.DeprecationReason);
    }

    private void PrintInputField(InputField field)
    {
        PrintDescription(field.Description, "  ");
        PrintInputValue(field);
    }

    private void PrintEnumValue(EnumValue value)
    {
        PrintDescription(value.Description, "  ");
        _document.Append(value.Name);
        PrintDirectives(value.Directives);
        PrintDeprecation(value.DeprecationReason);
    }

    private void PrintArguments(FieldCollection<InputField> arguments)
    {
        if (arguments.Count is 0)
            return;

        var separator = '(';
        foreach (var argument in arguments)
        {
            _document.Append(separator);
            separator = ' ';
            if (argument.Description is { } description)
            {
                PrintString(description);
                _document.Append(' ');
            }

            PrintInputValue(argument);
        }

        _document.Append(')');
    }

    private void PrintInputValue(InputField field)
    {
        _document.Append(field.Name).Append(": ").Append(field.Type);
        if (field.DefaultValue is { } defaultValue)
        {
            _document.Append(" = ");
            PrintValue(defaultValue);
        }

        PrintDirectives(field.Directives);
        PrintDeprecation(field.DeprecationReason);
    }

    private void PrintDeprecation(string? reason)
    {
        if (reason is not null)
            PrintDirective("deprecated", reason is DefaultDeprecationReason ? [] : [("reason", new StringValueNode(reason))]);
    }

    private void PrintDirectives(IReadOnlyList<Directive> directives)
    {
        foreach (var directive in directives)
            PrintDirective(directive.Name, directive.Arguments.Select(argument => (argument.Name.Value, argument.Value)));
    }

    private void PrintDirective(string name, IEnumerable<(string Name, IValueNode Value)> arguments)
    {
        _appliedDirectives.Add(name);
        _document.Append(" @").Append(name);
        var separator = "(";
        foreach (var argument in arguments)
        {
            _document.Append(separator).Append(argument.Name).Append(": ");
            separator = ", ";
            PrintValue(argument.Value);
        }

        if (separator is not "(")
            _document.Append(')');
    }
}
