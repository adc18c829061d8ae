using static SessionGraph.GraphQL.Types.Comparison.SchemaChangeCriticality;
using static SessionGraph.GraphQL.Types.Comparison.SchemaChangeKind;

namespace SessionGraph.GraphQL.Types.Comparison;

public sealed partial class SchemaComparer
{
    private void CompareDirectives()
    {
        var directives = Difference<DirectiveType>.Between(
            DirectivesOf(_oldSchema), DirectivesOf(_newSchema), directive => directive.Name);
        foreach (var removed in directives.Removed)
            Add(DirectiveRemoved, Breaking, "@" + removed.Name, $"`@{removed.Name}` was removed.");

        foreach (var added in directives.Added)
            Add(DirectiveAdded, Safe, "@" + added.Name, $"`@{added.Name}` was added.");

        foreach (var (oldDirective, newDirective) in directives.Kept)
        {
            var coordinate = "@" + newDirective.Name;
            CompareDescriptions(coordinate, $"`{coordinate}`", oldDirective.Description, newDirective.Description);
            CompareInputs(InputKinds.DirectiveArgument, oldDirective.Arguments, newDirective.Arguments);
            CompareRepeatable(oldDirective, newDirective);
            CompareLocations(oldDirective, newDirective);
        }
    }

    private static List<DirectiveType> DirectivesOf(Schema schema)
        => [.. schema.Directives.OrderBy(directive => directive.Name, StringComparer.Ordinal)];

    private void CompareRepeatable(DirectiveType oldDirective, DirectiveType newDirective)
    {
        var coordinate = "@" + newDirective.Name;
        if (oldDirective.IsRepeatable && !newDirective.IsRepeatable)
            Add(DirectiveRepeatableRemoved, Breaking, coordinate, $"`{coordinate}` is no longer repeatable.");
        else if (newDirective.IsRepeatable && !oldDirective.IsRepeatable)
            Add(DirectiveRepeatableAdded, Safe, coordinate, $"`{coordinate}` is repeatable now.");
    }

    private void CompareLocations(DirectiveType oldDirective, DirectiveType newDirective)
    {
        var coordinate = "@" + newDirective.Name;
        foreach (var removed in oldDirective.Locations.Except(newDirective.Locations))
            Add(DirectiveLocationRemoved, Breaking, coordinate, $"`{coordinate}` is no longer allowed at {removed}.");

        foreach (var added in newDirective.Locations.Except(oldDirective.Locations))
            Add(DirectiveLocationAdded, Safe, coordinate, $"`{coordinate}` is allowed at {added} now.");
    }
}
