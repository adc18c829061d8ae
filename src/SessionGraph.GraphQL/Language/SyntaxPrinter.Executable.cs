namespace SessionGraph.GraphQL.Language;

public sealed partial class SyntaxPrinter
{
    private string PrintExecutable(ISyntaxNode node) => node switch
    {
        OperationDefinitionNode operation => PrintOperation(operation),
        FragmentDefinitionNode fragment => PrintDescription(fragment.Description) + JoinNonEmpty(
            "fragment",
            fragment.Name.Value + Wrap("(", Join(fragment.VariableDefinitions, ", "), ")"),
            "on",
            Print(fragment.TypeCondition),
            Join(fragment.Directives, " "),
            Print(fragment.SelectionSet)),
        SelectionSetNode selectionSet => Block(selectionSet.Selections),
        FieldNode field => PrintField(field),
        FragmentSpreadNode spread => "..." + JoinNonEmpty(spread.Name.Value, Join(spread.Directives, " ")),
        InlineFragmentNode inline => JoinNonEmpty(
            "...",
            inline.TypeCondition is { } type ? "on " + Print(type) : "",
            Join(inline.Directives, " "),
            Print(inline.SelectionSet)),
        ArgumentNode argument => $"{argument.Name.Value}: {Print(argument.Value)}",
        DirectiveNode directive => "@" + directive.Name.Value + Wrap("(", Join(directive.Arguments, ", "), ")"),
        _ => PrintVariableDefinition((VariableDefinitionNode)node),
    };

    private string PrintOperation(OperationDefinitionNode operation)
    {
        var variables = _indented && operation.VariableDefinitions.Any(definition => definition.Description is not null)
            ? Wrap("(\n", Indent(Join(operation.VariableDefinitions, "\n")), "\n)")
            : Wrap("(", Join(operation.VariableDefinitions, ", "), ")");
        var name = (operation.Name?.Value ?? "") + variables;
        var directives = Join(operation.Directives, " ");
        var selectionSet = Print(operation.SelectionSet);
        if (operation is { Operation: OperationType.Query, Description: null } && name.Length is 0 && directives.Length is 0)
            return selectionSet;

        var keyword = operation.Operation switch
        {
            OperationType.Query => "query",
            OperationType.Mutation => "mutation",
            _ => "subscription",
        };
        var named = operation.Name is null && variables.Length > 0 ? $"{keyword} {name}" : JoinNonEmpty(keyword, name);
        return PrintDescription(operation.Description) + JoinNonEmpty(named, directives, selectionSet);
    }

    private string PrintVariableDefinition(VariableDefinitionNode definition)
        => PrintDescription(definition.Description)
            + $"{Print(definition.Variable)}: {Print(definition.Type)}{Wrap(" = ", Print(definition.DefaultValue))}"
            + Wrap(" ", Join(definition.Directives, " "));

    private string PrintField(FieldNode field)
    {
        var name = Wrap("", field.Alias?.Value ?? "", ": ") + field.Name.Value;
        var line = name + Wrap("(", Join(field.Arguments, ", "), ")");
        if (_indented && line.Length > MaxLineLength)
            line = name + Wrap("(\n", Indent(Join(field.Arguments, "\n")), "\n)");

        return JoinNonEmpty(line, Join(field.Directives, " "), Print(field.SelectionSet));
    }
}
