using SessionGraph.GraphQL.Language;

namespace SessionGraph.GraphQL.Execution.Planning;

/// <summary>Reads the arguments of <c>@defer</c> and <c>@stream</c>.</summary>
internal static class IncrementalDirective
{
    public static bool IsOn(ISelectionNode selection)
    {
        foreach (var directive in selection.Directives)
            if (directive.Name.Value is "defer" or "stream")
                return true;

        return false;
    }

    public static IValueNode? If(DirectiveNode directive) => Argument(directive, "if");

    public static string? Label(DirectiveNode directive) => (Argument(directive, "label") as StringValueNode)?.Value;

    public static IValueNode? Argument(DirectiveNode directive, string name)
    {
        foreach (var argument in directive.Arguments)
            if (argument.Name.Value == name)
                return argument.Value;

        return null;
    }
}
